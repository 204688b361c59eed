package dev.grade.report.otr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.SampleReports;
import dev.grade.report.Schemas;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.opentest4j.reporting.schema.Namespace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Events of Open Test Reporting, held against its own schemas. */
class EventsXmlTests {
    private static final Instant NOON = Instant.parse("2031-01-02T12:00:00.123456Z");

    @Test
    void everyReportIsValid() throws IOException, SAXException {
        for (Report report : List.of(SampleReports.passed(), SampleReports.failed(), SampleReports.broken(),
                SampleReports.explored(), SampleReports.graderFailed(), SampleReports.hostile(""),
                SampleReports.hostile(SampleReports.HOSTILE.repeat(20_000)))) {
            validated(report);
        }
    }

    @Test
    void severalSubmissionsStandBesideEachOtherWithTheirOwnIdentifiers() throws IOException, SAXException {
        Document document = validated(SampleReports.passed(), SampleReports.failed());

        List<String> started = elements(document, "e:started").map(element -> element.getAttribute("id")).toList();
        assertThat(started).doesNotHaveDuplicates().hasSize(2 + 2 + 5)
                .isEqualTo(elements(document, "e:finished").map(element -> element.getAttribute("id")).sorted(
                        java.util.Comparator.comparing(Integer::valueOf)).toList());
        assertThat(elements(document, "e:started").filter(element -> element.getAttribute("parentId").isEmpty()))
                .hasSize(2);
    }

    @Test
    void aFailureSaysWhichLineWhichBugAndHowToSeeItAgain() throws IOException, SAXException {
        Document document = validated(SampleReports.explored());

        Element file = elements(document, "c:fileSource").findFirst().orElseThrow();
        assertThat(file.getAttribute("path")).isEqualTo("src/Bank.java");
        assertThat(elements(document, "c:filePosition").findFirst().orElseThrow().getAttribute("line")).isEqualTo("4");
        assertThat(elements(document, "java:throwable").findFirst().orElseThrow().getAttribute("type"))
                .isEqualTo("deadlock");
        assertThat(elements(document, "c:entry").filter(entry -> entry.getAttribute("key").equals("replay"))
                .findFirst().orElseThrow().getTextContent()).isEqualTo("1:2:3");
    }

    private static Document validated(Report... reports) throws IOException, SAXException {
        Document document = Schemas
                .parse(EventsXml.write(List.of(reports), new RepositoryPaths(Path.of("")), NOON));
        Source[] schemas = Stream.of("core", "events", "java").map(EventsXmlTests::schema).toArray(Source[]::new);
        Schemas.validate(document, schemas);
        return document;
    }

    private static Source schema(String name) {
        URL schema = Objects.requireNonNull(
                Namespace.class.getResource("/org/opentest4j/reporting/schema/" + name + "-0.2.0.xsd"), name);
        return new StreamSource(schema.toExternalForm());
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
