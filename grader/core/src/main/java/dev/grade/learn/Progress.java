package dev.grade.learn;

import dev.grade.report.Report;
import dev.grade.score.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * How far a learner has come, kept in a small file of the user. Nothing depends on it: where it can't be read or written, all
 * goes on without it.
 */
public final class Progress {
    private final Path file;

    /** The progress in this file, which need not exist. */
    public Progress(Path file) {
        this.file = file;
    }

    /** The file of this user, by the XDG base directory specification. */
    public static Progress ofUser(Map<String, String> environment) {
        return new Progress(UserState.folder(environment).resolve("progress.properties"));
    }

    /** Where an exercise stands. */
    public Standing standing(String exercise) {
        return standing(read(), exercise);
    }

    /** Remembers a grade. */
    public void graded(Report report) {
        change(report.exercise().id(), standing -> standing.graded(report.grade().outcome() == Outcome.PASSED,
                report.grade().score()));
    }

    /** Remembers a grade if the submission lies in a folder that {@link #started} named. */
    public void gradedIfOwn(Report report) {
        String folder = standing(report.exercise().id()).folder();
        if (!folder.isEmpty() && Path.of(report.submission()).toAbsolutePath().normalize().startsWith(folder)) {
            graded(report);
        }
    }

    /** Remembers how many hints were shown. */
    public void hinted(String exercise, int shown) {
        change(exercise, standing -> standing.hinted(shown));
    }

    /** Remembers where an exercise is worked on. */
    public void started(String exercise, Path folder) {
        change(exercise, standing -> standing.in(folder.toAbsolutePath().normalize().toString()));
    }

    private void change(String exercise, UnaryOperator<Standing> change) {
        Properties all = read();
        Standing now = change.apply(standing(all, exercise));
        all.setProperty(exercise + ".passed", String.valueOf(now.passed()));
        all.setProperty(exercise + ".best", String.valueOf(now.best()));
        all.setProperty(exercise + ".hints", String.valueOf(now.hints()));
        all.setProperty(exercise + ".folder", now.folder());
        write(all);
    }

    private static Standing standing(Properties all, String exercise) {
        return new Standing(Boolean.parseBoolean(all.getProperty(exercise + ".passed")),
                number(all, exercise + ".best", -1), number(all, exercise + ".hints", 0),
                all.getProperty(exercise + ".folder", ""));
    }

    private static int number(Properties all, String key, int otherwise) {
        String value = all.getProperty(key, "");
        return value.matches("-?[0-9]{1,3}") ? Integer.parseInt(value) : otherwise;
    }

    private Properties read() {
        var all = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                all.clear();
            }
        }
        return all;
    }

    /** By a move, so that two commands at once, or one that is ended, leave a whole file. */
    private void write(Properties all) {
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "progress", ".tmp");
            try {
                try (Writer out = Files.newBufferedWriter(next)) {
                    all.store(out, "How far I have come with the exercises; safe to delete.");
                }
                move(next);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            // a read-only home must not keep anybody from learning
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
