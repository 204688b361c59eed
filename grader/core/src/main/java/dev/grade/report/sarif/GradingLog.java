package dev.grade.report.sarif;

import dev.grade.api.BugClass;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.text.Sarif;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.score.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports as one run of a SARIF 2.1.0 log: what failed, with a thread flow for each thread, and what the source says. Maps,
 * lists, strings and numbers, for any JSON writer; places are relative to the root of the repository.
 */
public final class GradingLog {
    private static final int MOST_RESULTS = 25_000;

    private GradingLog() {
    }

    /**
     * The log of one or more reports.
     *
     * @param version
     *            the grader's version
     */
    public static Map<String, Object> of(List<Report> reports, RepositoryPaths paths, String version) {
        Map<String, Object> log = Sarif.of(Inspection.NONE, version);
        Map<?, ?> driver = map(map(map(list(log.get("runs")).getFirst()).get("tool")).get("driver"));
        List<Object> rules = new ArrayList<>(list(driver.get("rules")));
        Arrays.stream(BugClass.values()).map(GradingLog::rule).forEach(rules::add);
        Map<String, Object> tool = new LinkedHashMap<>();
        driver.forEach((key, value) -> tool.put(String.valueOf(key), value));
        tool.put("rules", rules);

        List<Object> results = new ArrayList<>();
        List<Object> notifications = new ArrayList<>();
        for (Report report : reports) {
            var told = new ReportResults(report, paths);
            results.addAll(told.failures());
            results.addAll(told.findings());
            notifications.addAll(told.notifications());
        }
        boolean whole = reports.stream().noneMatch(report -> report.grade().outcome() == Outcome.ERROR);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", tool));
        run.put("automationDetails", Map.of("id", "grade/"));
        run.put("columnKind", "utf16CodeUnits");
        run.put("invocations", List.of(Map.of("executionSuccessful", whole, "toolExecutionNotifications",
                notifications)));
        run.put("results", results.size() > MOST_RESULTS ? results.subList(0, MOST_RESULTS) : results);
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(BugClass bug) {
        Map<String, Object> rule = new LinkedHashMap<>();
        String name = bug.id().replace('-', ' ');
        rule.put("id", bug.id());
        rule.put("shortDescription", Map.of("text", name));
        rule.put("fullDescription", Map.of("text", "The grading showed this bug: " + name + "."));
        rule.put("help", Map.of("text", Advice.nextStep(bug)));
        rule.put("properties", Map.of("tags", List.of("concurrency"), "precision", "very-high"));
        return rule;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
