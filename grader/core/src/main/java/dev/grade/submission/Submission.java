package dev.grade.submission;

import dev.grade.exercise.SourceText;
import java.util.List;

/**
 * What a student handed in: its Java sources, nothing else of it.
 *
 * @param name
 *            the path as the user gave it
 * @param sources
 *            at least one, in the order of their paths
 * @param notes
 *            what its owner should know about how it was read, a sentence each
 */
public record Submission(String name, List<SourceText> sources, List<String> notes) {
    public Submission {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}
