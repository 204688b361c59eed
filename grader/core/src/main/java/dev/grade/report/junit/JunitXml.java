package dev.grade.report.junit;

import dev.grade.api.BugClass;
import dev.grade.report.Phase;
import dev.grade.report.Report;
import dev.grade.report.console.CheckText;
import dev.grade.report.xml.XmlText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports as JUnit XML, in the vocabulary of Maven Surefire's schema. One submission is a {@code testsuite}; several stand in
 * a {@code testsuites}, as CI servers know it.
 *
 * <p>
 * A check that could not tell is an {@code error} and not {@code skipped}, because nobody may take it for passed. The elements
 * for flaky tests are never needed: a check that failed in one of its rounds has failed.
 */
public final class JunitXml {
    private final XmlText xml = new XmlText();

    private JunitXml() {
    }

    /** The document for one or more reports. */
    public static String write(List<Report> reports) {
        return new JunitXml().document(reports);
    }

    private String document(List<Report> reports) {
        if (reports.size() == 1) {
            suite(reports.getFirst());
        } else {
            xml.begin("testsuites", Map.of());
            reports.forEach(this::suite);
            xml.end();
        }
        return xml.document();
    }

    private void suite(Report report) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", report.exercise().id() + " " + report.submission());
        attributes.put("time", seconds(report.phases().stream().mapToLong(Phase::millis).sum()));
        attributes.put("tests", String.valueOf(report.checks().size()));
        attributes.put("errors", count(report, Verdict.GRADER_ERROR, Verdict.INCONCLUSIVE));
        attributes.put("skipped", count(report, Verdict.NOT_RUN));
        attributes.put("failures", count(report, Verdict.FAILED));
        xml.begin("testsuite", attributes);
        properties(report);
        report.checks().forEach(check -> testCase(report, check));
        xml.end();
    }

    private void properties(Report report) {
        xml.begin("properties", Map.of());
        property("grade.version", report.graderVersion());
        property("grade.score", report.grade().score() + "/100");
        property("grade.outcome", report.grade().outcome().id());
        property("grade.isolation", report.environment().isolation());
        property("grade.cores", String.valueOf(report.environment().cores()));
        property("grade.seed", String.valueOf(report.environment().seed()));
        property("java.version", report.environment().jdk());
        xml.end();
    }

    private void property(String name, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.put("value", value);
        xml.begin("property", attributes).end();
    }

    private void testCase(Report report, CheckResult check) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", check.check().title());
        attributes.put("classname", "grade." + report.exercise().id() + "." + check.check().kind().id());
        attributes.put("time", "0");
        xml.begin("testcase", attributes);
        switch (check.result().verdict()) {
            case PASSED -> {
            }
            case FAILED -> outcome("failure", check.result().bugClass().map(BugClass::id).orElse("failed"), report,
                    check);
            case INCONCLUSIVE -> outcome("error", "inconclusive", report, check);
            case GRADER_ERROR -> outcome("error", "grader-error", report, check);
            case NOT_RUN -> xml.begin("skipped", Map.of("message", CheckText.headline(check))).end();
        }
        if (!check.output().isEmpty()) {
            xml.leaf("system-out", Map.of(), check.output());
        }
        xml.end();
    }

    private void outcome(String element, String type, Report report, CheckResult check) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("message", CheckText.headline(check));
        attributes.put("type", type);
        xml.leaf(element, attributes, CheckText.of(report, check));
    }

    private static String count(Report report, Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return String.valueOf(
                report.checks().stream().filter(check -> wanted.contains(check.result().verdict())).count());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }
}
