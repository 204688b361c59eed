package dev.grade.learn;

/**
 * How far a learner has come with one exercise.
 *
 * @param passed
 *            whether an answer has passed, ever
 * @param best
 *            the best score so far, 0 to 100; -1 if nothing was graded
 * @param hints
 *            how many hints were shown
 * @param folder
 *            the project folder, or an empty string
 */
public record Standing(boolean passed, int best, int hints, String folder) {
    /** Not begun. */
    public static final Standing NONE = new Standing(false, -1, 0, "");

    Standing graded(boolean nowPassed, int score) {
        return new Standing(passed || nowPassed, Math.max(best, score), hints, folder);
    }

    Standing hinted(int shown) {
        return new Standing(passed, best, shown, folder);
    }

    Standing in(String newFolder) {
        return new Standing(passed, best, hints, newFolder);
    }
}
