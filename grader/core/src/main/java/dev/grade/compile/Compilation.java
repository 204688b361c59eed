package dev.grade.compile;

import dev.grade.compile.child.Diagnostic;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.List;

/** What became of compiling a submission. */
public sealed interface Compilation {
    /** The exercise that the submission answers. */
    PreparedExercise exercise();

    /** It compiles and fits the exercise; the classes have the names that the checks know. */
    record Succeeded(PreparedExercise exercise, List<ClassImage> classes, List<Diagnostic> warnings, List<String> notes)
            implements
                Compilation {
        public Succeeded {
            classes = List.copyOf(classes);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }

        /** The same with these classes. */
        public Succeeded with(List<ClassImage> others) {
            return new Succeeded(exercise, others, warnings, notes);
        }
    }

    /** It does not compile; the first error is the one to mend first. */
    record Failed(PreparedExercise exercise, List<Diagnostic> errors) implements Compilation {
        public Failed {
            errors = List.copyOf(errors);
        }
    }

    /** It compiles, but a class or method is missing or has another shape; a sentence for each. */
    record Misfit(PreparedExercise exercise, List<String> problems) implements Compilation {
        public Misfit {
            problems = List.copyOf(problems);
        }
    }

    /** It is the template, untouched. */
    record NotAttempted(PreparedExercise exercise) implements Compilation {
    }

    /** The grader could not find out; the reason is for whoever looks after the grader. */
    record GraderFailed(PreparedExercise exercise, String reason) implements Compilation {
    }
}
