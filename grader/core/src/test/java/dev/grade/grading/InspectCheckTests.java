package dev.grade.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grade.api.BugClass;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.RuleChoice;
import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.inspect.finding.Severity;
import dev.grade.inspect.options.InspectOptions;
import dev.grade.inspect.rule.Rules;
import dev.grade.inspect.source.Place;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectCheckTests {
    private static final CheckSpec RUNS = new CheckSpec("runs", CheckKind.FUNCTIONAL, 5, "it runs", List.of());
    private static final CheckSpec READS = new CheckSpec("reads", CheckKind.INSPECT, 10, "nothing blocks",
            List.of("runs"), new RuleChoice(List.of("BLK"), Severity.ERROR));
    private static final Coverage WHOLE = new Coverage(1, 3, 3, 0, 0, 0, 1, true);
    private static final Coverage PART = new Coverage(1, 3, 3, 0, 0, 0, 1, false);

    @Test
    void anErrorOfItsRulesFailsTheCheckWhateverTheRestSays() {
        Result result = result(passed(), new Inspection(List.of(finding("BLK102", Severity.ERROR)), WHOLE));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.bugClass()).contains(BugClass.BLOCKING_IN_ASYNC);
        assertThat(result.message()).startsWith("A.java:7: ");
        assertThat(result(failed(), new Inspection(List.of(finding("BLK301", Severity.ERROR)), PART)).bugClass())
                .contains(BugClass.POOL_STARVATION);
    }

    @Test
    void aWarningOrAnotherRuleCostsNothing() {
        var inspection = new Inspection(
                List.of(finding("BLK102", Severity.WARNING), finding("CON101", Severity.ERROR)), WHOLE);

        assertThat(result(passed(), inspection).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void codeThatDoesNotWorkEarnsNothingForWhatItDoesNotSay() {
        assertThat(result(failed(), new Inspection(List.of(), WHOLE)).verdict()).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void aSourceThatWasNotReadWholeIsNotClean() {
        assertThat(result(passed(), new Inspection(List.of(), PART)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        Result unread = result(passed(), Inspection.unread("its inspection needs more memory than it may use"));
        assertThat(unread.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(unread.message()).contains("needs more memory");
    }

    @Test
    void everyRuleAboutCodeHasABugClass() {
        assertThat(Rules.all()).filteredOn(rule -> !rule.id().matches("BLK90[124]"))
                .allSatisfy(rule -> assertThat(RuleBug.of(rule.id())).isNotNull());
        assertThatIllegalArgumentException().isThrownBy(() -> RuleBug.of("BLK901"));
    }

    private static Finding finding(String rule, Severity severity) {
        return Finding.at(rule, "title", severity, new Place("A.java", 7, 1, 2), "It waits.", "Why.", "Fix.");
    }

    private static Result passed() {
        return Result.passed(Strength.NONE);
    }

    private static Result failed() {
        return Result.failed(BugClass.WRONG_OUTPUT, "wrong", Strength.NONE, new Evidence.Nothing());
    }

    private static Result result(Result run, Inspection inspection) {
        var exercise = new Exercise("x", "X", "async", 1, Path.of("x"), List.of(), List.of(), List.of(), List.of("C"),
                List.of(RUNS, READS), List.of(), List.of(), InspectOptions.defaults());
        List<CheckResult> all = InspectCheck.merged(exercise, List.of(new CheckResult(RUNS, run, "")), inspection);
        assertThat(all).hasSize(2);
        return all.getLast().result();
    }
}
