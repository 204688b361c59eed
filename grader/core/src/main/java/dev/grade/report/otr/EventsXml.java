package dev.grade.report.otr;

import dev.grade.api.BugClass;
import dev.grade.report.Environment;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.Spots;
import dev.grade.report.console.CheckText;
import dev.grade.report.xml.XmlText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as events of Open Test Reporting 0.2.0: one test for each submission, and one below it for each check. */
public final class EventsXml {
    private static final String SCHEMAS = "https://schemas.opentest4j.org/reporting/";

    private final XmlText xml = new XmlText();
    private final RepositoryPaths paths;
    private final String now;
    private int ids;

    private EventsXml(RepositoryPaths paths, Instant now) {
        this.paths = paths;
        this.now = now.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /**
     * The document for one or more reports.
     *
     * @param now
     *            the time of all events; a report knows how long it took and not when
     */
    public static String write(List<Report> reports, RepositoryPaths paths, Instant now) {
        return new EventsXml(paths, now).document(reports);
    }

    private String document(List<Report> reports) {
        Map<String, String> spaces = new LinkedHashMap<>();
        spaces.put("xmlns:e", SCHEMAS + "events/0.2.0");
        spaces.put("xmlns:c", SCHEMAS + "core/0.2.0");
        spaces.put("xmlns:java", SCHEMAS + "java/0.2.0");
        xml.begin("e:events", spaces);
        reports.stream().findFirst().map(Report::environment).ifPresent(this::infrastructure);
        reports.forEach(this::report);
        xml.end();
        return xml.document();
    }

    private void infrastructure(Environment environment) {
        xml.begin("c:infrastructure", Map.of());
        xml.leaf("c:cpuCores", Map.of(), String.valueOf(environment.cores()));
        xml.leaf("java:javaVersion", Map.of(), environment.jdk());
        xml.end();
    }

    private void report(Report report) {
        String id = nextId();
        started(id, "", report.exercise().id() + " " + report.submission());
        xml.end();
        report.checks().forEach(check -> check(id, report, check));
        xml.begin("e:finished", event(id));
        attachments(Map.of("score", report.grade().score() + "/100", "seed",
                String.valueOf(report.environment().seed()), "isolation", report.environment().isolation()), "");
        result(switch (report.grade().outcome()) {
            case PASSED -> "SUCCESSFUL";
            case FAILED -> "FAILED";
            case INCONCLUSIVE -> "ABORTED";
            case ERROR -> "ERRORED";
        }, report.grade().score() + " of 100 points");
        xml.end();
    }

    private void check(String parent, Report report, CheckResult check) {
        String id = nextId();
        started(id, parent, check.check().title());
        xml.begin("c:metadata", Map.of()).begin("c:tags", Map.of());
        xml.leaf("c:tag", Map.of(), check.check().kind().id());
        check.result().bugClass().ifPresent(bug -> xml.leaf("c:tag", Map.of(), bug.id()));
        xml.end().end();
        new Spots(report).of(check).ifPresent(spot -> {
            xml.begin("c:sources", Map.of()).begin("c:fileSource",
                    Map.of("path", paths.of(report.submission(), spot.file())));
            Map<String, String> position = new LinkedHashMap<>();
            position.put("line", String.valueOf(spot.line()));
            position.put("column", String.valueOf(spot.column()));
            xml.begin("c:filePosition", position).end().end().end();
        });
        xml.end();
        xml.begin("e:finished", event(id));
        Map<String, String> data = new LinkedHashMap<>();
        data.put("verdict", check.result().verdict().name());
        String strength = CheckText.strength(check.result().strength());
        if (!strength.isEmpty()) {
            data.put("strength", strength);
        }
        if (check.result().evidence() instanceof Evidence.Interleaving told && !told.replay().isEmpty()) {
            data.put("replay", told.replay());
        }
        attachments(data, check.output());
        finish(report, check);
        xml.end();
    }

    private void finish(Report report, CheckResult check) {
        switch (check.result().verdict()) {
            case PASSED -> result("SUCCESSFUL", CheckText.headline(check));
            case NOT_RUN -> result("SKIPPED", CheckText.headline(check));
            case INCONCLUSIVE -> result("ABORTED", CheckText.headline(check));
            case GRADER_ERROR -> result("ERRORED", CheckText.headline(check));
            case FAILED -> {
                xml.begin("c:result", Map.of("status", "FAILED"));
                xml.leaf("c:reason", Map.of(), CheckText.headline(check));
                Map<String, String> kind = new LinkedHashMap<>();
                kind.put("type", check.result().bugClass().map(BugClass::id).orElse("failed"));
                kind.put("assertionError", "true");
                xml.leaf("java:throwable", kind, CheckText.of(report, check));
                xml.end();
            }
        }
    }

    private void started(String id, String parent, String name) {
        Map<String, String> attributes = event(id);
        if (!parent.isEmpty()) {
            attributes.put("parentId", parent);
        }
        attributes.put("name", name);
        xml.begin("e:started", attributes);
    }

    private void attachments(Map<String, String> data, String output) {
        xml.begin("c:attachments", Map.of()).begin("c:data", Map.of("time", now));
        data.forEach((key, value) -> xml.leaf("c:entry", Map.of("key", key), value));
        xml.end();
        if (!output.isEmpty()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("time", now);
            attributes.put("source", "stdout");
            xml.leaf("c:output", attributes, output);
        }
        xml.end();
    }

    private void result(String status, String reason) {
        xml.begin("c:result", Map.of("status", status)).leaf("c:reason", Map.of(), reason).end();
    }

    private Map<String, String> event(String id) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("time", now);
        return attributes;
    }

    private String nextId() {
        return String.valueOf(++ids);
    }
}
