package dev.grade.compile.child;

import dev.grade.compile.child.CompileRequest.Candidate;
import dev.grade.compile.child.ParsedSource.NamedClass;
import java.util.List;

/** Which exercise the sources answer. */
sealed interface Recognition {
    /**
     * The exercise, with the student's class for each class of the template.
     *
     * @param template
     *            the template's classes, in the order of the answers
     */
    record Found(Candidate exercise, List<Answer> answers, List<NamedClass> template) implements Recognition {
    }

    /** The exercise is clear, but the source of this class is empty or too broken to hold one. */
    record Broken(Candidate exercise, ParsedSource source, String templateName) implements Recognition {
    }

    /** The exercise is clear, but no class of the submission stands for this one. */
    record Lacking(Candidate exercise, String templateName) implements Recognition {
    }

    /** No exercise fits, or several do. */
    record Unclear(String reason) implements Recognition {
    }
}
