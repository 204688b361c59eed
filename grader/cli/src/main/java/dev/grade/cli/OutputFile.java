package dev.grade.cli;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that a grading is written to.
 *
 * @param option
 *            the option that asked for it
 * @param target
 *            the file's name, {@code -} for standard output
 * @param content
 *            its text; empty if there is nothing to write
 */
record OutputFile(String option, String target, Function<Graded, Optional<String>> content) {
    private static final String STANDARD_OUTPUT = "-";

    /** Whether it goes to standard output, where nothing else may be then. */
    boolean onStandardOutput() {
        return target.equals(STANDARD_OUTPUT);
    }

    /** Says so before the work is done, not after. */
    void requireWritable() {
        if (onStandardOutput()) {
            return;
        }
        Path file = path().toAbsolutePath();
        Path parent = file.getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new BadInput(target + " can't be written: its folder must exist and be writable.");
        }
    }

    void write(Graded graded, PrintWriter out) {
        Optional<String> text = content.apply(graded);
        if (onStandardOutput()) {
            text.ifPresent(out::print);
            out.flush();
            return;
        }
        try {
            if (text.isPresent()) {
                // by bytes, because a text with half a surrogate pair is written all the same
                Files.write(path(), text.get().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new BadInput(target + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    /** Removes the file of an earlier grading, so that nobody books an old grade if this grading dies. */
    void discardOld() {
        try {
            if (!onStandardOutput()) {
                Files.deleteIfExists(path());
            }
        } catch (IOException e) {
            throw new BadInput(target + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private Path path() {
        try {
            return Path.of(target);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + target + "' is no path on this system: " + e.getReason() + ".", e);
        }
    }
}
