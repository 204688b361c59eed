package dev.grade.worker.protocol;

import dev.grade.api.BugClass;
import java.util.Optional;

/**
 * What one check found, as the worker saw it.
 *
 * @param verdict
 *            never {@link Verdict#NOT_RUN}
 * @param bugClass
 *            present exactly if the verdict is {@link Verdict#FAILED}
 * @param message
 *            one sentence for the student, or an empty string
 * @param strength
 *            how much was tried
 * @param evidence
 *            what shows it
 */
public record Result(Verdict verdict, Optional<BugClass> bugClass, String message, Strength strength,
        Evidence evidence) {
    public Result {
        if (bugClass.isPresent() != (verdict == Verdict.FAILED)) {
            throw new IllegalArgumentException("a bug class goes with FAILED and nothing else: " + verdict);
        }
    }

    /** A pass. */
    public static Result passed(Strength strength) {
        return new Result(Verdict.PASSED, Optional.empty(), "", strength, new Evidence.Nothing());
    }

    /** A failure. */
    public static Result failed(BugClass bugClass, String message, Strength strength, Evidence evidence) {
        return new Result(Verdict.FAILED, Optional.of(bugClass), message, strength, evidence);
    }

    /** A check that could not tell, or a fault of the grader; the message says why. */
    public static Result unknown(Verdict verdict, String message, Strength strength) {
        return new Result(verdict, Optional.empty(), message, strength, new Evidence.Nothing());
    }
}
