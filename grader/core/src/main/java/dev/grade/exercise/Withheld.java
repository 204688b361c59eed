package dev.grade.exercise;

/**
 * The checks that a take-home was made without.
 *
 * @param checks
 *            how many there are, at least 0
 * @param points
 *            what they are worth together
 * @param shown
 *            what the others are worth together
 */
public record Withheld(int checks, int points, int shown) {
    /** An exercise as its author wrote it. */
    public static final Withheld NOTHING = new Withheld(0, 0, 0);

    /** What a candidate must know of it, in a sentence; empty if nothing is withheld. */
    public String note() {
        if (checks == 0) {
            return "";
        }
        return "These are the checks that you may see, worth " + shown + " of " + (shown + points) + " points; "
                + (checks == 1 ? "one more is" : checks + " more are") + " run when your answer is reviewed.";
    }
}
