package dev.grade.grading;

import dev.grade.api.BugClass;
import dev.grade.compile.Compilation;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.List;

/** The check that stands before all others: does it compile, and does it fit the template. */
final class CompileCheck {
    static final String NOT_COMPILED = "The submission has to compile and to fit the template first.";
    private static final CheckSpec COMPILE = new CheckSpec("compile", CheckKind.COMPILE, 0,
            "it compiles and fits the template", List.of());

    private CompileCheck() {
    }

    static CheckResult of(Compilation compilation) {
        Result result = switch (compilation) {
            case Compilation.Succeeded succeeded -> Result.passed(Strength.NONE);
            case Compilation.Failed failed -> failed(BugClass.COMPILE_ERROR, sentence(failed.errors()));
            case Compilation.Misfit misfit -> failed(BugClass.API_MISMATCH, String.join("\n", misfit.problems()));
            case Compilation.NotAttempted notAttempted ->
                failed(BugClass.NOT_ATTEMPTED,
                        "This holds no more than the template as it was handed out; there is nothing to grade yet.");
            case Compilation.GraderFailed broken -> Result.unknown(Verdict.GRADER_ERROR,
                    "The grader could not compile the submission, and that is not its author's fault: "
                            + broken.reason(),
                    Strength.NONE);
        };
        return new CheckResult(COMPILE, result, "");
    }

    /** Results for all checks of an exercise that can't be run. */
    static List<CheckResult> notRun(Exercise exercise, String reason) {
        Result result = Result.unknown(Verdict.NOT_RUN, reason, Strength.NONE);
        return exercise.checks().stream().map(check -> new CheckResult(check, result, "")).toList();
    }

    /** The result for one check that was not run. */
    static CheckResult notRun(CheckSpec check, String reason) {
        return new CheckResult(check, Result.unknown(Verdict.NOT_RUN, reason, Strength.NONE), "");
    }

    private static String sentence(List<Diagnostic> errors) {
        Diagnostic first = errors.getFirst();
        String count = errors.size() == 1 ? "one error" : errors.size() + " errors";
        String where = first.line() > 0 ? ", the first at " + first.file() + ":" + first.line() : "";
        String what = first.line() > 0 ? "" : ": " + first.message();
        return "The compiler found " + count + where + what + ".";
    }

    private static Result failed(BugClass bug, String message) {
        return Result.failed(bug, message, Strength.NONE, new Evidence.Nothing());
    }
}
