package dev.grade.score;

import dev.grade.api.BugClass;
import java.util.List;

/**
 * The grade of one submission.
 *
 * @param score
 *            0 to 100; 100 exactly if every check passed
 * @param points
 *            the points of each check that was scored, in the order of the checks
 * @param bugClasses
 *            what was found, each once, the first failed check's first
 */
public record Grade(Outcome outcome, int score, List<Integer> points, List<BugClass> bugClasses) {
    /** The highest score. */
    public static final int MAX_SCORE = 100;

    public Grade {
        points = List.copyOf(points);
        bugClasses = List.copyOf(bugClasses);
    }
}
