package dev.grade.report.classroom;

import dev.grade.api.BugClass;
import dev.grade.report.Report;
import dev.grade.report.SafeText;
import dev.grade.report.console.CheckText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports as the {@code result.json} of Classroom 50, {@code classroom50/result/v1}: maps, lists, strings and numbers, for any
 * JSON writer. Several submissions are parts of one assignment: their points are added up.
 */
public final class ClassroomResult {
    private static final int MOST_OUTPUT = 2_000;

    private ClassroomResult() {
    }

    /**
     * The result of one or more reports.
     *
     * @param now
     *            the time of the grading; the runner puts the time of the commit in its place
     */
    public static Map<String, Object> of(List<Report> reports, ClassroomIdentity identity, Instant now) {
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        List<Map<String, Object>> tests = new ArrayList<>();
        reports.forEach(report -> tests.addAll(tests(report, reports.size() > 1)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("schema", "classroom50/result/v1");
        result.put("classroom", identity.classroom());
        result.put("assignment", identity.assignment());
        result.put("assignment_type", identity.assignmentType());
        result.put("owner", identity.owner());
        result.put("submission", identity.submission());
        result.put("commit", identity.commit());
        result.put("release", identity.release());
        result.put("review", identity.review());
        result.put("datetime", time);
        result.put("graded_at", time);
        result.put("score", reports.stream().flatMap(report -> report.grade().points().stream())
                .mapToInt(Integer::intValue).sum());
        result.put("max-score", reports.stream().flatMap(report -> report.checks().stream())
                .mapToInt(check -> check.check().points()).sum());
        result.put("tests", tests);
        return result;
    }

    private static List<Map<String, Object>> tests(Report report, boolean several) {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < report.checks().size(); i++) {
            CheckResult check = report.checks().get(i);
            String name = SafeText.line(check.check().title(), 300);
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("test-name", several ? report.exercise().id() + ": " + name : name);
            test.put("passed", check.result().verdict() == Verdict.PASSED);
            test.put("score", report.grade().points().get(i));
            test.put("max-score", check.check().points());
            test.put("verdict", check.result().verdict().name());
            check.result().bugClass().map(BugClass::id).ifPresent(bug -> test.put("bug-class", bug));
            test.put("message", CheckText.headline(check));
            String shown = CheckText.of(report, check);
            if (!shown.isEmpty()) {
                test.put("output", SafeText.of(shown, MOST_OUTPUT));
            }
            tests.add(test);
        }
        return tests;
    }
}
