package dev.grade.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.grade.input.BadInput;
import dev.grade.mutate.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mutants that may pass, with reasons: the file {@code equivalents.toml} beside {@code variants.toml}.
 *
 * @param file
 *            where the notes stand
 */
record Equivalents(Path file, List<Note> notes) {
    /**
     * @param mutants
     *            the ids of the mutants, all of one answer
     */
    record Note(@Nullable String answer, @Nullable List<String> mutants, @Nullable String reason) {
    }

    private record Notes(@Nullable List<Note> equivalent) {
    }

    /**
     * Reads the notes in {@code folder}.
     *
     * @throws BadInput
     *             if the file can't be read, or a note lacks its answer, mutants or reason
     */
    static Equivalents load(Path folder) {
        Path file = folder.resolve("equivalents.toml");
        if (!Files.isRegularFile(file)) {
            return new Equivalents(file, List.of());
        }
        try {
            Notes read = new TomlMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Files.readString(file), Notes.class);
            List<Note> notes = read.equivalent() == null ? List.of() : read.equivalent();
            for (Note note : notes) {
                if (note.answer() == null || note.mutants() == null || note.reason() == null
                        || note.reason().isBlank()) {
                    throw new BadInput(file + ": every [[equivalent]] needs answer, mutants and reason.");
                }
            }
            return new Equivalents(file, notes);
        } catch (JsonProcessingException e) {
            throw new BadInput(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Why this mutant may pass, if a note says so. */
    Optional<String> reason(Variant variant, Mutant mutant) {
        return notes.stream().filter(note -> variant.name().equals(note.answer()))
                .filter(note -> note.mutants() != null && note.mutants().contains(mutant.id()))
                .map(note -> String.valueOf(note.reason())).findFirst();
    }

    /** Notes about mutants of these answers that did not survive, or that are not made any more: a sentence each. */
    List<String> stale(List<JudgedMutant> judged) {
        List<String> stale = new ArrayList<>();
        for (Note note : notes) {
            if (judged.stream().noneMatch(mutant -> mutant.variant().name().equals(note.answer()))) {
                continue;
            }
            for (String id : note.mutants() == null ? List.<String>of() : note.mutants()) {
                boolean right = judged.stream().anyMatch(mutant -> mutant.variant().name().equals(note.answer())
                        && mutant.mutant().id().equals(id) && mutant.fate() == Fate.EQUIVALENT);
                if (!right) {
                    stale.add(file + " calls " + id + " of " + note.answer()
                            + " equivalent, but there is no such mutant that passes; remove the note.");
                }
            }
        }
        return stale;
    }
}
