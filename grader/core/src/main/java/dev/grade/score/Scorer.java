package dev.grade.score;

import dev.grade.api.BugClass;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns results into a grade: the points of the checks that passed, scaled to {@link Grade#MAX_SCORE}. */
public final class Scorer {
    private Scorer() {
    }

    /** The grade for these results. */
    public static Grade score(List<CheckResult> results) {
        List<Integer> points = results.stream().map(Scorer::points).toList();
        int earned = points.stream().mapToInt(Integer::intValue).sum();
        int most = results.stream().mapToInt(result -> result.check().points()).sum();
        Outcome outcome = outcome(
                results.stream().map(result -> result.result().verdict()).collect(Collectors.toSet()));
        int scaled = most == 0 ? 0 : Grade.MAX_SCORE * earned / most;
        int score = outcome == Outcome.PASSED ? Grade.MAX_SCORE : Math.min(scaled, Grade.MAX_SCORE - 1);
        List<BugClass> bugs = results.stream().map(result -> result.result().bugClass()).flatMap(Optional::stream)
                .distinct().toList();
        return new Grade(outcome, score, points, bugs);
    }

    private static int points(CheckResult result) {
        return result.result().verdict() == Verdict.PASSED ? result.check().points() : 0;
    }

    private static Outcome outcome(Set<Verdict> verdicts) {
        if (verdicts.contains(Verdict.GRADER_ERROR)) {
            return Outcome.ERROR;
        }
        if (verdicts.contains(Verdict.FAILED)) {
            return Outcome.FAILED;
        }
        return verdicts.equals(Set.of(Verdict.PASSED)) ? Outcome.PASSED : Outcome.INCONCLUSIVE;
    }
}
