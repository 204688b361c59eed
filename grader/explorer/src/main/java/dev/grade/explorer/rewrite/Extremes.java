package dev.grade.explorer.rewrite;

/**
 * What the language allows and a real machine hardly ever does; a program meets it only where that is asked for.
 *
 * @param endsIgnoredWaits
 *            whether a timed wait whose outcome the code throws away may end while other threads can go on, however long
 *            it is; other waits of a second or more end when nothing else can go on
 * @param equalHashes
 *            whether all objects that the program makes have the same identity hash code
 */
public record Extremes(boolean endsIgnoredWaits, boolean equalHashes) {
    /** Neither. */
    public static final Extremes NONE = new Extremes(false, false);
}
