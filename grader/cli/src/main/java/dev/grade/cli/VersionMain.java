package dev.grade.cli;

import dev.grade.grading.Version;

/** Says the version, and loads nothing else: what other programs ask for first must be answered at once. */
public final class VersionMain {
    private VersionMain() {
    }

    /** Prints the version of the grader and of the JDK it runs on. */
    public static void main(String[] args) {
        System.out.println(text());
    }

    static String text() {
        return "grade " + Version.current() + " (JDK " + Runtime.version() + ")";
    }
}
