package dev.grade.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A long series of gradings in a file, one line of JSON for each, written as soon as it is known: it can be stopped at
 * any moment, also by a power cut, and gone on with later. It is only worth something while neither grader nor
 * exercises change.
 */
public final class Series {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<Run> runs;

    private Series(Path file, List<Run> runs) {
        this.file = file;
        this.runs = runs;
    }

    /**
     * One grading.
     *
     * @param budget
     *            how hard was tried
     * @param cores
     *            how many processors there were
     * @param problem
     *            what was not as expected; empty if all was
     */
    public record Run(String exercise, String variant, String budget, int cores, String expected, String actual,
            String problem) {
        /** What {@code judged} comes to. */
        public static Run of(Judged judged, String budget, int cores) {
            return new Run(judged.variant().exerciseId(), judged.variant().name(), budget, cores,
                    judged.expected(), judged.actual(), judged.problem().orElse(""));
        }

        boolean isOf(Variant wanted, String wantedBudget, int wantedCores) {
            return exercise.equals(wanted.exerciseId()) && variant.equals(wanted.name())
                    && budget.equals(wantedBudget) && cores == wantedCores;
        }
    }

    /**
     * The series in {@code file}, which need not be there yet.
     *
     * @throws BadInput
     *             if it can't be read or written, or holds something else
     */
    public static Series open(Path file) {
        try {
            List<Run> runs = new ArrayList<>();
            String text = Files.exists(file) ? Files.readString(file) : "";
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                runs.add(JSON.readValue(line, Run.class));
            }
            // what was cut off in the middle of a line is graded again
            Files.writeString(file, whole);
            return new Series(file, runs);
        } catch (JsonProcessingException e) {
            throw new BadInput(file + " holds something else than the gradings of a series; name another file.", e);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read and written: " + e.getMessage() + ".", e);
        }
    }

    /** The gradings of a variant that are done with so many processors, oldest first. */
    public List<Run> done(Variant variant, String budget, int cores) {
        return runs.stream().filter(run -> run.isOf(variant, budget, cores)).toList();
    }

    /** Adds a grading and writes it. */
    public void add(Run run) {
        runs.add(run);
        try {
            Files.writeString(file, JSON.writeValueAsString(run) + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
