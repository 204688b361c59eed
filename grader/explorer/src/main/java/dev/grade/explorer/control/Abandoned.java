package dev.grade.explorer.control;

/** Unwinds a thread of a schedule that has ended; not for the program's eyes. */
final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("the schedule has ended", null, false, false);
    }
}
