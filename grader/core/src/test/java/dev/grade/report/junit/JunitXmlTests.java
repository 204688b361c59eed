package dev.grade.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.Report;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What CI servers read as JUnit XML, held against Surefire's schema. */
class JunitXmlTests {
    private static final Path SCHEMA = Path.of("surefire-test-report.xsd");

    @Test
    void everyReportIsValid() throws IOException, SAXException {
        for (Report report : List.of(SampleReports.passed(), SampleReports.failed(), SampleReports.broken(),
                SampleReports.thrown(), SampleReports.explored(), SampleReports.graderFailed())) {
            Schemas.validate(Schemas.parse(JunitXml.write(List.of(report))), SCHEMA);
        }
    }

    @Test
    void failuresCarryTheBugClassAndTheEvidence() throws IOException, SAXException {
        Element suite = Schemas.parse(JunitXml.write(List.of(SampleReports.failed()))).getDocumentElement();

        assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("skipped"),
                suite.getAttribute("errors"))).containsExactly("5", "2", "2", "0");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("deadlock");
        assertThat(failure.getAttribute("message")).startsWith("Two threads wait for each other");
        assertThat(failure.getTextContent()).contains("account 2", "Bank.java:14",
                "Next: Take locks in one fixed order");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent()).contains("hello", "second line");
    }

    @Test
    void whatCouldNotBeToldIsAnErrorSoThatNobodyTakesItForPassed() throws IOException, SAXException {
        Document fault = Schemas.parse(JunitXml.write(List.of(SampleReports.graderFailed())));
        Document unclear = Schemas.parse(JunitXml.write(List.of(SampleReports.hostile(""))));

        assertThat(((Element) fault.getElementsByTagName("error").item(0)).getAttribute("type"))
                .isEqualTo("grader-error");
        assertThat(((Element) unclear.getElementsByTagName("error").item(0)).getAttribute("type"))
                .isEqualTo("inconclusive");
    }

    @Test
    void severalSubmissionsAreSuitesOfOneDocument() throws IOException, SAXException {
        Document document = Schemas.parse(JunitXml.write(List.of(SampleReports.passed(), SampleReports.failed())));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
        for (int i = 0; i < 2; i++) {
            Schemas.validate(document.getElementsByTagName("testsuite").item(i), SCHEMA);
        }
    }

    @Test
    void nothingThatAStudentWritesBreaksTheDocument() throws IOException, SAXException {
        for (String output : List.of("", SampleReports.HOSTILE, SampleReports.HOSTILE.repeat(20_000))) {
            String xml = JunitXml.write(List.of(SampleReports.hostile(output)));

            assertThat(xml.lines()).as("commands for the server in whose log it may stand")
                    .noneMatch(line -> line.stripLeading().startsWith("::") || line.matches(".*##\\w*\\[.*"));

            Document document = Schemas.parse(xml);
            Schemas.validate(document, SCHEMA);
            assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(8);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(xml).hasSizeLessThan(1_500_000).doesNotContain("]]>", "\u001b");
        }
    }
}
