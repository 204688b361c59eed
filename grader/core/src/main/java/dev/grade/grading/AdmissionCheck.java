package dev.grade.grading;

import dev.grade.admit.Admission;
import dev.grade.admit.Violation;
import dev.grade.api.BugClass;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** The check that stands between compiling and running: does the code use only what the exercise allows. */
final class AdmissionCheck {
    static final String NOT_ADMITTED = "The submission may use only what the exercise allows.";
    private static final CheckSpec ADMISSION = new CheckSpec("allowed", CheckKind.COMPILE, 0,
            "it uses only what the exercise allows", List.of());
    private static final int MOST_SENTENCES = 5;

    private AdmissionCheck() {
    }

    static CheckResult of(Admission admission) {
        Result result = switch (admission) {
            case Admission.Admitted admitted -> Result.passed(Strength.NONE);
            case Admission.Refused(List<Violation> violations) -> Result.failed(BugClass.FORBIDDEN_API,
                    text(violations), Strength.NONE, new Evidence.Nothing());
        };
        return new CheckResult(ADMISSION, result, "");
    }

    /** The result where there was nothing to look through. */
    static CheckResult notRun() {
        return new CheckResult(ADMISSION,
                Result.unknown(Verdict.NOT_RUN, CompileCheck.NOT_COMPILED, Strength.NONE), "");
    }

    private static String text(List<Violation> violations) {
        String text = violations.stream().limit(MOST_SENTENCES).map(Violation::sentence)
                .collect(Collectors.joining("\n"));
        int more = violations.size() - MOST_SENTENCES;
        return more > 0 ? text + "\n(" + more + " more like these.)" : text;
    }
}
