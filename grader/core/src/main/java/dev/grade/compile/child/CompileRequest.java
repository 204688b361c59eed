package dev.grade.compile.child;

import dev.grade.exercise.SourceText;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.inspect.options.InspectOptions;
import java.util.List;
import java.util.Optional;

/**
 * What the compiling child is to do.
 *
 * @param candidates
 *            the exercises that the sources may answer; none if the sources are to be compiled as they are
 * @param shortlisted
 *            whether there are more, so that only an answer to one of these by the names of its classes counts; then no
 *            other can fit better
 * @param sources
 *            the sources
 * @param libraries
 *            jars and folders that the sources may use
 */
public record CompileRequest(List<Candidate> candidates, boolean shortlisted, List<SourceText> sources,
        List<String> libraries) {
    public CompileRequest {
        candidates = List.copyOf(candidates);
        sources = List.copyOf(sources);
        libraries = List.copyOf(libraries);
    }

    /** Asks to compile {@code sources} as they are. */
    public static CompileRequest plain(List<SourceText> sources, List<String> libraries) {
        return new CompileRequest(List.of(), false, sources, libraries);
    }

    /** Whether it is known which exercise the sources are meant to answer. */
    boolean isNamed() {
        return candidates.size() == 1 && !shortlisted;
    }

    /**
     * One exercise.
     *
     * @param answers
     *            the template's sources that a student fills in
     * @param given
     *            the template's other sources
     * @param template
     *            the compiled answers
     * @param reserved
     *            names of the exercise's other classes, which no class of the student may take
     * @param older
     *            classes of another shape that answers may have as well, each named {@code Older} and then as the answer
     * @param inspect
     *            what reading the answer's source has to know; empty if it is not to be read
     */
    public record Candidate(String exerciseId, List<SourceText> answers, List<SourceText> given,
            List<ClassImage> template, List<String> reserved, List<ClassImage> older,
            Optional<InspectOptions> inspect) {
        /** How the name of a class begins that shows another shape of an answer. */
        public static final String OLDER = "Older";

        public Candidate {
            answers = List.copyOf(answers);
            given = List.copyOf(given);
            template = List.copyOf(template);
            reserved = List.copyOf(reserved);
            older = List.copyOf(older);
        }
    }
}
