package dev.grade.compile.child;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.List;

/** What the compiling child found. */
public sealed interface CompileReply {
    /**
     * The sources compile and fit the exercise.
     *
     * @param exerciseId
     *            the exercise, or an empty string where none was asked for
     * @param classes
     *            the classes with the file that each comes from
     * @param warnings
     *            the compiler's warnings
     * @param notes
     *            what was read in an unusual way, a sentence each
     */
    record Compiled(String exerciseId, List<SourcedClass> classes, List<Diagnostic> warnings, List<String> notes)
            implements
                CompileReply {
        public Compiled {
            classes = List.copyOf(classes);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }
    }

    /** A class and the file that it comes from. */
    record SourcedClass(ClassImage image, String file) {
    }

    /** The sources do not compile. */
    record Rejected(String exerciseId, List<Diagnostic> errors) implements CompileReply {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** The sources compile, but a class or method is missing or has another shape; a sentence for each. */
    record Misfit(String exerciseId, List<String> problems) implements CompileReply {
        public Misfit {
            problems = List.copyOf(problems);
        }
    }

    /** The template was handed in untouched. */
    record Untouched(String exerciseId) implements CompileReply {
    }

    /** No exercise, or more than one, fits the sources; the reason is one sentence. */
    record Unrecognised(String reason) implements CompileReply {
    }

    /** The compiler or the grader's own part of the child failed; no fault of the sources was found. */
    record Crashed(String reason) implements CompileReply {
    }
}
