package dev.grade.cli;

import dev.grade.report.Report;
import java.nio.file.Path;
import java.util.Set;

/** What happens while a folder is watched. */
sealed interface WatchEvent {
    /** Sources were saved. */
    record Saved(Set<Path> files) implements WatchEvent {
    }

    /** A key was pressed. */
    record Pressed(char key) implements WatchEvent {
    }

    /** A grading goes on: which part of it. */
    record Working(int attempt, String what) implements WatchEvent {
    }

    /**
     * Something was graded.
     *
     * @param last
     *            whether nothing more follows in this attempt
     */
    record Done(int attempt, Place place, Report report, boolean last) implements WatchEvent {
    }

    /** It could not be graded. */
    record Failed(int attempt, String complaint) implements WatchEvent {
    }

    /** The folder can no longer be watched. */
    record Lost(String why) implements WatchEvent {
    }
}
