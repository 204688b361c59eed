package dev.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.FollowUp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which question comes first, and why. */
class FollowUpsTests {
    private static final FollowUp PLAIN = new FollowUp("plain?", "a", List.of());
    private static final FollowUp DEEP = new FollowUp("deep?", "a", List.of(), List.of(), true);

    @Test
    void aCheckThatFailedComesBeforeABugThatWasFoundAndThatBeforeTheRest() {
        Report failed = SampleReports.failed();
        String bug = failed.grade().bugClasses().getFirst().id();
        var check = failed.checks().stream().filter(result -> result.result().bugClass().isPresent()).findFirst()
                .orElseThrow();
        var onBug = new FollowUp("bug?", "a", List.of(bug));
        var onCheck = new FollowUp("check?", "a", List.of(), List.of(check.check().id()), false);

        List<FollowUps.Asked> asked = FollowUps.asked(with(failed, PLAIN, DEEP, onBug, onCheck));

        assertThat(asked).extracting(FollowUps.Asked::question).containsExactly(onCheck, onBug, PLAIN, DEEP);
        assertThat(asked).extracting(FollowUps.Asked::because).containsExactly(
                "the check '" + check.check().title() + "' failed", "'" + bug + "' was found", "", "");
    }

    @Test
    void whereNothingFailedTheDeepOnesComeFirst() {
        List<FollowUps.Asked> asked = FollowUps.asked(with(SampleReports.passed(), PLAIN, DEEP));

        assertThat(asked).extracting(FollowUps.Asked::question).containsExactly(DEEP, PLAIN);
        assertThat(asked.getFirst().because()).contains("goes deeper");
    }

    private static Report with(Report report, FollowUp... questions) {
        Exercise old = report.exercise();
        var exercise = new Exercise(old.id(), old.title(), old.topic(), old.level(), old.folder(), old.answers(),
                old.given(), old.checkSources(), old.checkClasses(), old.checks(), List.of(questions),
                old.profiles(), old.inspect());
        return new Report(report.graderVersion(), exercise, report.submission(), report.grade(), report.environment(),
                report.phases(), report.checks(), report.diagnostics(), report.notes(), report.inspection(),
                report.sources());
    }
}
