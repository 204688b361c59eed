package dev.grade.report.gradescope;

import dev.grade.api.BugClass;
import dev.grade.report.Phase;
import dev.grade.report.Report;
import dev.grade.report.SafeText;
import dev.grade.report.console.CheckText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports as the {@code results.json} of Gradescope: maps, lists, strings and numbers, for any JSON writer. Several
 * submissions are parts of one assignment: their scores are added up.
 */
public final class GradescopeResults {
    private static final int MOST_OUTPUT = 10_000;

    private GradescopeResults() {
    }

    /**
     * The results of one or more reports.
     *
     * @param complaints
     *            why further submissions could not be graded, which their author must mend
     */
    public static Map<String, Object> of(List<Report> reports, List<String> complaints) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("score", reports.stream().mapToInt(report -> report.grade().score()).sum());
        results.put("execution_time", reports.stream().flatMap(report -> report.phases().stream())
                .mapToLong(Phase::millis).sum() / 1000.0);
        results.put("output",
                Stream.concat(reports.stream().map(GradescopeResults::summary),
                        complaints.stream().map(complaint -> "Not graded: " + SafeText.line(complaint, 1_000)))
                        .collect(Collectors.joining("\n")));
        results.put("output_format", "text");
        results.put("test_output_format", "text");
        results.put("test_name_format", "text");
        results.put("visibility", "visible");
        results.put("stdout_visibility", "hidden");
        results.put("extra_data", Map.of("bug_classes", reports.stream()
                .flatMap(report -> report.grade().bugClasses().stream()).map(BugClass::id).distinct().toList()));
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            tests.addAll(tests(reports.get(i), i + 1, reports.size() > 1));
        }
        results.put("tests", tests);
        return results;
    }

    private static String summary(Report report) {
        return report.exercise().id() + ": " + report.grade().outcome().id() + ", " + report.grade().score()
                + " of 100 points";
    }

    private static List<Map<String, Object>> tests(Report report, int part, boolean several) {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < report.checks().size(); i++) {
            CheckResult check = report.checks().get(i);
            Map<String, Object> test = new LinkedHashMap<>();
            String name = SafeText.line(check.check().title(), 300);
            test.put("name", several ? report.exercise().id() + ": " + name : name);
            test.put("number", part + "." + (i + 1));
            // a check without points is shown for information, and the score stays out of it
            if (check.check().points() > 0) {
                test.put("score", report.grade().points().get(i));
                test.put("max_score", check.check().points());
            }
            test.put("status", check.result().verdict() == Verdict.PASSED ? "passed" : "failed");
            test.put("output", output(report, check));
            test.put("tags", tags(check));
            tests.add(test);
        }
        return tests;
    }

    private static String output(Report report, CheckResult check) {
        String said = switch (check.result().verdict()) {
            case PASSED -> CheckText.headline(check);
            case FAILED -> CheckText.of(report, check);
            case INCONCLUSIVE -> "Unclear: " + CheckText.of(report, check);
            case NOT_RUN -> "Not run: " + CheckText.of(report, check);
            case GRADER_ERROR -> "The grader failed, which is not your fault: " + CheckText.of(report, check);
        };
        String printed = check.output().isBlank() ? "" : "\nThe code printed:\n" + SafeText.of(check.output(), 2_000);
        return SafeText.of(said + printed, MOST_OUTPUT);
    }

    private static List<String> tags(CheckResult check) {
        List<String> tags = new ArrayList<>(List.of(check.check().kind().id()));
        check.result().bugClass().map(BugClass::id).ifPresent(tags::add);
        return tags;
    }
}
