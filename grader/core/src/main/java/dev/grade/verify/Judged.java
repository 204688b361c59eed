package dev.grade.verify;

import dev.grade.api.BugClass;
import dev.grade.report.Report;
import dev.grade.score.Outcome;
import dev.grade.worker.protocol.Verdict;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A variant and what it got.
 *
 * @param problem
 *            what is not as expected, as one sentence; empty if all is
 */
public record Judged(Variant variant, Report report, Optional<String> problem) {
    static Judged of(Variant variant, Report report) {
        return new Judged(variant, report, switch (variant.expectation()) {
            case Expectation.Passes passes -> unless(report.grade().outcome() == Outcome.PASSED,
                    "must pass, but got " + got(report));
            case Expectation.FailsSomehow fails -> unless(
                    report.grade().outcome() == Outcome.FAILED
                            && Collections.disjoint(report.grade().bugClasses(), fails.except()),
                    "must fail, but got " + got(report));
            case Expectation.Fails fails when fails.rule().isPresent() && !costs(report, fails.rule().get()) ->
                Optional.of("must lose points by rule " + fails.rule().get() + ", but its source does not");
            case Expectation.Fails fails -> unless(
                    report.grade().outcome() == Outcome.FAILED
                            && fails.bugs().contains(report.grade().bugClasses().getFirst()),
                    "must fail as " + fails.bugs().iterator().next().id() + ", but got " + got(report));
        });
    }

    /** What the variant must get, in a few words. */
    public String expected() {
        return switch (variant.expectation()) {
            case Expectation.Passes passes -> "passed";
            case Expectation.FailsSomehow fails -> "failed";
            case Expectation.Fails fails -> fails.bugs().iterator().next().id();
        };
    }

    /** What the variant got, in a few words. */
    public String actual() {
        return actual(report);
    }

    static String actual(Report report) {
        String bugs = report.grade().bugClasses().stream().map(BugClass::id).collect(Collectors.joining(" "));
        return bugs.isEmpty() ? report.grade().outcome().id() : bugs;
    }

    /** The same, and why where the grader itself failed. */
    private static String got(Report report) {
        return actual(report) + report.checks().stream()
                .filter(check -> check.result().verdict() == Verdict.GRADER_ERROR).findFirst()
                .map(check -> " (" + check.check().id() + ": " + check.result().message() + ")").orElse("");
    }

    private static boolean costs(Report report, String rule) {
        return report.checks().stream().flatMap(check -> report.findings(check.check()).stream())
                .anyMatch(finding -> finding.rule().equals(rule));
    }

    private static Optional<String> unless(boolean fine, String problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
