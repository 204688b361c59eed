package dev.grade.run;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.time.Duration;
import java.util.Set;

/** Every way a worker can end without having said how its check ended; each is a result. */
sealed interface WorkerEnd {
    /** The process is gone. */
    record Exited(int code, String errors) implements WorkerEnd {
    }

    /** Something that is not a sealed frame came through the pipe. */
    record Garbled(String reason) implements WorkerEnd {
    }

    /** The worker said something that does not follow from its order. */
    record OutOfOrder(String said) implements WorkerEnd {
    }

    /** The worker used all the processor time that it may use without saying anything. */
    record Spent(Duration cpu) implements WorkerEnd {
    }

    /** The worker said nothing for very long, and the machine gave it hardly any processor time. */
    record Starved(Duration wall, Duration cpu) implements WorkerEnd {
    }

    /** What that says of the check that was running. */
    default Result result() {
        return switch (this) {
            case Exited(int code, String errors) when errors.contains("OutOfMemoryError") || code == OUT_OF_MEMORY ->
                failed(BugClass.OVER_LIMIT, "The code used more memory than allowed, and the JVM could not go on.");
            case Exited(int code, String errors) when code > SIGNAL -> failed(BugClass.LEFT_THE_JVM,
                    "The code crashed the JVM (signal " + (code - SIGNAL) + "); nothing after that could be graded.");
            case Exited(int code, String errors) when code == CRASH -> failed(BugClass.LEFT_THE_JVM,
                    "The code ended the JVM during this check: it called System.exit(1), or it made the JVM crash. "
                            + "Nothing after that could be graded.");
            case Exited(int code, String errors) ->
                failed(BugClass.LEFT_THE_JVM, "The code ended the JVM (exit code " + code
                        + ") during this check; an exercise may not call System.exit or halt. Remove the call.");
            case Garbled(String reason) -> failed(BugClass.LEFT_THE_JVM,
                    "The code wrote to the grader's own channel, so nothing that came after can be trusted.");
            case OutOfOrder(String said) -> failed(BugClass.LEFT_THE_JVM,
                    "The run did not follow its plan (" + said + "), so nothing of it can be trusted.");
            case Spent(Duration cpu) -> failed(BugClass.OVER_LIMIT, "The code kept the JVM so busy for "
                    + cpu.toSeconds() + " s of processor time that the check could not end.");
            case Starved(Duration wall, Duration cpu) -> Result.unknown(Verdict.INCONCLUSIVE,
                    "The machine was too busy: in " + wall.toSeconds() + " s the check got " + cpu.toSeconds()
                            + " s of processor time. Grade again when there is less load.",
                    Strength.NONE);
        };
    }

    /** What that says where none of the student's code had run yet: the grader could not do its work. */
    default Result resultBeforeAnyCheck() {
        String what = switch (this) {
            case Exited(int code, String errors) ->
                "exit code " + code + errors.lines().findFirst().map(line -> ": " + line).orElse("");
            case Garbled(String reason) -> reason;
            case OutOfOrder(String said) -> said;
            case Spent(Duration cpu) -> "no word in " + cpu.toSeconds() + " s of processor time";
            case Starved(Duration wall, Duration cpu) -> "no word in " + wall.toSeconds() + " s";
        };
        return Result.unknown(Verdict.GRADER_ERROR,
                "The process that runs the checks did not start (" + what + "). That is not your fault.",
                Strength.NONE);
    }

    /** Whether the JVM itself has failed: no code that an exercise admits can end it with such a code. */
    default boolean isCrash() {
        return this instanceof Exited(int code, String errors) && !errors.contains("OutOfMemoryError")
                && (code == CRASH || CRASHES.contains(code));
    }

    /** The exit code of a JVM that was told to end when memory runs out. */
    int OUT_OF_MEMORY = 3;

    /** The exit code of a JVM that crashed and may write no core file. */
    int CRASH = 1;

    /** Exit codes of a JVM that the system ended for a fault: SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV. */
    Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 139);

    /** Exit codes above this are signals. */
    int SIGNAL = 128;

    private static Result failed(BugClass bug, String message) {
        return Result.failed(bug, message, Strength.NONE, new Evidence.Nothing());
    }
}
