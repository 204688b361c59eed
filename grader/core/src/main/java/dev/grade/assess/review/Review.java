package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.assess.history.History;
import dev.grade.report.Report;
import dev.grade.score.Outcome;
import java.util.List;

/**
 * What became of a take-home.
 *
 * @param submission
 *            the zip as the reviewer named it
 * @param pack
 *            what was sent
 * @param results
 *            one for each exercise that was sent, in their order
 */
public record Review(String submission, Pack pack, Integrity integrity, History history, List<Result> results) {
    public Review {
        results = List.copyOf(results);
    }

    /** What became of one exercise. */
    public sealed interface Result {
        /** The exercise's identifier. */
        String exercise();
    }

    /** It was graded. */
    public record Graded(Report report) implements Result {
        @Override
        public String exercise() {
            return report.exercise().id();
        }
    }

    /**
     * There is nothing that could be graded.
     *
     * @param why
     *            as a sentence
     */
    public record NotGraded(String exercise, String topic, String why) implements Result {
    }

    /** The reports of what was graded. */
    public List<Report> reports() {
        return results.stream().filter(Graded.class::isInstance).map(result -> ((Graded) result).report()).toList();
    }

    /** Whether every exercise that was sent was handed in and passed; not so where nobody knows what was sent. */
    public boolean passed() {
        return integrity.origin() != Integrity.Origin.UNKNOWN && reports().size() == results.size()
                && reports().stream().allMatch(report -> report.grade().outcome() == Outcome.PASSED);
    }
}
