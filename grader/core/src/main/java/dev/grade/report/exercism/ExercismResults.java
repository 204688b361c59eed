package dev.grade.report.exercism;

import dev.grade.report.Report;
import dev.grade.report.SafeText;
import dev.grade.report.console.CheckText;
import dev.grade.run.CheckResult;
import dev.grade.score.Outcome;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as the {@code results.json} of an Exercism test runner, version 3: maps, lists, strings and numbers, for any JSON
 * writer.
 */
public final class ExercismResults {
    private static final int LONGEST_MESSAGE = 65_000;
    private static final int LONGEST_OUTPUT = 500;
    private static final String CUT = "\n(cut off)";

    private ExercismResults() {
    }

    /** The results of one submission. */
    public static Map<String, Object> of(Report report) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("version", 3);
        List<CheckResult> ran = report.checks().stream().filter(check -> check.check().points() > 0).toList();
        boolean nothingRan = ran.stream().allMatch(check -> check.result().verdict() == Verdict.NOT_RUN);
        if (nothingRan || report.grade().outcome() == Outcome.ERROR) {
            results.put("status", "error");
            results.put("message", error(report));
            return results;
        }
        results.put("status", report.grade().outcome() == Outcome.PASSED ? "pass" : "fail");
        results.put("tests", ran.stream().map(check -> test(report, check)).toList());
        return results;
    }

    /** The results of a submission that could not be graded, for a reason that its author must mend. */
    public static Map<String, Object> notGraded(String complaint) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("version", 3);
        results.put("status", "error");
        results.put("message", SafeText.of(complaint, LONGEST_MESSAGE));
        return results;
    }

    private static String error(Report report) {
        List<String> texts = new ArrayList<>();
        for (CheckResult check : report.checks()) {
            switch (check.result().verdict()) {
                case FAILED, INCONCLUSIVE -> texts.add(CheckText.of(report, check));
                case GRADER_ERROR -> texts.add(0, "The grader failed, which is not your fault. "
                        + CheckText.of(report, check));
                case PASSED, NOT_RUN -> {
                }
            }
        }
        return texts.isEmpty() ? "Nothing was run." : SafeText.of(String.join("\n", texts), LONGEST_MESSAGE);
    }

    private static Map<String, Object> test(Report report, CheckResult check) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("name", SafeText.line(check.check().title(), 300));
        test.put("status", switch (check.result().verdict()) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case INCONCLUSIVE, NOT_RUN, GRADER_ERROR -> "error";
        });
        if (check.result().verdict() != Verdict.PASSED) {
            test.put("message", CheckText.of(report, check));
        }
        if (!check.output().isBlank()) {
            String output = SafeText.of(check.output(), 10 * LONGEST_OUTPUT);
            test.put("output", output.length() <= LONGEST_OUTPUT ? output : cut(output));
        }
        return test;
    }

    private static String cut(String output) {
        int end = LONGEST_OUTPUT - CUT.length();
        return output.substring(0, Character.isHighSurrogate(output.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
