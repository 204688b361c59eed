package dev.grade.admit;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.util.List;

/** Whether a submission may run. */
public sealed interface Admission {
    /**
     * It may.
     *
     * @param classes
     *            what is to run; methods that nothing calls and that use what is not allowed have lost their bodies
     * @param notes
     *            what was left out, a sentence each
     */
    record Admitted(List<ClassImage> classes, List<String> notes) implements Admission {
        public Admitted {
            classes = List.copyOf(classes);
            notes = List.copyOf(notes);
        }
    }

    /** It may not; at least one violation, in the order of files and lines. */
    record Refused(List<Violation> violations) implements Admission {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
