package dev.grade.report.classroom;

import dev.grade.input.BadInput;
import dev.grade.report.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whose work is graded, as the runner of Classroom 50 says in the environment. */
public record ClassroomIdentity(String classroom, String assignment, String assignmentType, String owner,
        String submission, String commit, String release, String review) {
    /**
     * Reads the environment.
     *
     * @throws BadInput
     *             if something is missing
     */
    public static ClassroomIdentity of(Map<String, String> environment) {
        var read = new Reader(environment);
        String commit = read.required("COMMIT_URL");
        var identity = new ClassroomIdentity(read.required("CLASSROOM"), read.required("ASSIGNMENT"),
                read.optional("ASSIGNMENT_TYPE", "individual"),
                read.optional("OWNER", read.optional("USERNAME", "")), read.required("SUBMISSION_TAG"), commit,
                read.required("RELEASE_URL"), read.optional("REVIEW_URL", commit));
        read.check(identity);
        return identity;
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> missing = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        String required(String name) {
            String value = optional(name, "");
            if (value.isEmpty()) {
                missing.add(name);
            }
            return value;
        }

        String optional(String name, String otherwise) {
            String value = SafeText.line(environment.getOrDefault(name, ""), 2_000);
            return value.isEmpty() ? otherwise : value;
        }

        void check(ClassroomIdentity identity) {
            if (identity.owner().isEmpty()) {
                missing.add("OWNER");
            }
            if (!missing.isEmpty()) {
                throw new BadInput("--classroom50 needs " + String.join(", ", missing)
                        + " in the environment, which the runner of Classroom 50 sets; call grade from an autograder.py.");
            }
            if (!identity.submission().startsWith("submit/")) {
                throw new BadInput("--classroom50 needs SUBMISSION_TAG to begin with 'submit/', and it is '"
                        + identity.submission() + "'.");
            }
            if (!List.of("individual", "group").contains(identity.assignmentType())) {
                throw new BadInput("--classroom50 needs ASSIGNMENT_TYPE to be individual or group, and it is '"
                        + identity.assignmentType() + "'.");
            }
        }
    }
}
