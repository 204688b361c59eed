package dev.grade.score;

import static dev.grade.score.Outcome.ERROR;
import static dev.grade.score.Outcome.FAILED;
import static dev.grade.score.Outcome.INCONCLUSIVE;
import static dev.grade.score.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.api.BugClass;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From results to a grade. */
class ScorerTests {
    @Test
    void everythingPassedIsTheWholeScore() {
        Grade grade = Scorer.score(List.of(passed(0), passed(7), passed(3)));

        assertThat(grade).isEqualTo(new Grade(PASSED, 100, List.of(0, 7, 3), List.of()));
    }

    @Test
    void pointsAreScaledAndRoundedDown() {
        Grade grade = Scorer.score(List.of(passed(2), failed(1, BugClass.DEADLOCK)));

        assertThat(grade).isEqualTo(new Grade(FAILED, 66, List.of(2, 0), List.of(BugClass.DEADLOCK)));
    }

    @Test
    void aFailedCheckWithoutPointsStillKeepsTheScoreBelowTheWhole() {
        assertThat(Scorer.score(List.of(passed(5), failed(0, BugClass.DEADLOCK))).score()).isEqualTo(99);
        assertThat(Scorer.score(List.of(passed(5), unknown(0, Verdict.INCONCLUSIVE))).score()).isEqualTo(99);
    }

    @Test
    void bugClassesStandInTheOrderOfTheChecksEachOnce() {
        assertThat(Scorer.score(List.of(failed(1, BugClass.LOST_UPDATE), failed(1, BugClass.DEADLOCK),
                failed(1, BugClass.LOST_UPDATE))).bugClasses())
                .containsExactly(BugClass.LOST_UPDATE, BugClass.DEADLOCK);
    }

    @Test
    void whatTheGraderDidNotManageOutweighsTheRest() {
        assertThat(outcome(failed(1, BugClass.DEADLOCK), unknown(1, Verdict.GRADER_ERROR))).isEqualTo(ERROR);
        assertThat(outcome(failed(1, BugClass.DEADLOCK), unknown(1, Verdict.INCONCLUSIVE))).isEqualTo(FAILED);
        assertThat(outcome(passed(1), unknown(1, Verdict.INCONCLUSIVE))).isEqualTo(INCONCLUSIVE);
        assertThat(outcome(passed(1), unknown(1, Verdict.NOT_RUN))).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void anExerciseWithoutPointsIsNoDivisionByZero() {
        assertThat(Scorer.score(List.of(failed(0, BugClass.DEADLOCK))).score()).isZero();
        assertThat(Scorer.score(List.of()).outcome()).isEqualTo(INCONCLUSIVE);
    }

    private static Outcome outcome(CheckResult... results) {
        return Scorer.score(List.of(results)).outcome();
    }

    private static CheckResult passed(int points) {
        return result(points, Result.passed(Strength.NONE));
    }

    private static CheckResult failed(int points, BugClass bug) {
        return result(points, Result.failed(bug, "it failed", Strength.NONE, new Evidence.Nothing()));
    }

    private static CheckResult unknown(int points, Verdict verdict) {
        return result(points, Result.unknown(verdict, "who knows", Strength.NONE));
    }

    private static CheckResult result(int points, Result result) {
        return new CheckResult(new CheckSpec("check", CheckKind.FUNCTIONAL, points, "title", List.of()), result, "");
    }
}
