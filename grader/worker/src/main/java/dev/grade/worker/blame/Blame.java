package dev.grade.worker.blame;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.ValueWrapper;

/**
 * Says what a throwable that ended a check means. It asks no class of the student for anything: their
 * {@code getMessage}, {@code getCause} and {@code toString} could do what they like.
 *
 * @param book
 *            whose code is whose
 * @param uncaught
 *            the bug class of an exception that escapes from the student's code
 * @param strength
 *            how much had been tried
 */
public record Blame(ClassBook book, BugClass uncaught, Strength strength) {
    /** The name of the thread that runs a check's method. */
    public static final String CHECK = "check";
    private static final String STAND_IN = "grade$";
    private static final String NOT_OWNER = " The thread does not hold the lock that it gives back, waits on or signals: a lock belongs to the thread that took it."
            + " What one thread takes and another gives back is a permit of a Semaphore.";
    /** What the JVM itself says of a monitor; locks of the JDK's library say nothing. */
    private static final String MONITOR = "current thread is not owner";
    private static final String NOT_SYNCHRONIZED = " wait(), notify() and notifyAll() may be called only inside of synchronized on the very object that they are called on."
            + " A Condition has methods of its own in their place: await(), signal() and signalAll().";
    /** More than memory holds of honest ones; what was read from bytes may be its own cause. */
    private static final int DEEPEST = 1_000_000;

    /** The result for what left the code of the check on the thread with this name. */
    public Result of(Throwable thrown, String thread) {
        return ofUnwrapped(unwrapped(thrown), thread);
    }

    private Result ofUnwrapped(Throwable thrown, String thread) {
        return switch (thrown) {
            case CheckFailure failure -> Result.failed(failure.bugClass(), message(failure), strength, values(failure));
            case AssertionFailedError error -> wrong(message(error), values(error));
            case MultipleFailuresError errors when !errors.getFailures().isEmpty() ->
                of(errors.getFailures().getFirst(), thread);
            case IncompleteExecutionException _ -> Result.unknown(Verdict.INCONCLUSIVE, message(thrown), strength);
            case OutOfMemoryError error -> outOfMemory(error);
            case StackOverflowError error -> tooDeep(error, thread);
            case ExceptionInInitializerError error -> initialiser(error, thread);
            case NoClassDefFoundError error when initialisedBefore(error) -> initialiser(error, thread);
            case IncompatibleClassChangeError error -> Result.failed(BugClass.API_MISMATCH,
                    "The check could not call your code: " + message(error) + ".", strength, new Evidence.Nothing());
            default -> other(thrown, thread);
        };
    }

    /**
     * What a pool or a future has wrapped, however often: by a loop, for a stack has an end. What the check itself told from
     * within a callback is found behind any exception, for {@code throw new RuntimeException(e)} is a habit.
     */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable found = thrown;
        Throwable inner = thrown;
        boolean wraps = true;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (inner instanceof CheckFailure) {
                return inner;
            }
            wraps = wraps && (inner instanceof ExecutionException || inner instanceof CompletionException);
            Throwable cause = cause(inner);
            if (cause == null) {
                return found;
            }
            inner = cause;
            found = wraps ? inner : found;
        }
        return found;
    }

    /** The cause that the JDK's own code tells; a class of the student could name itself, or never return. */
    private static @Nullable Throwable cause(Throwable thrown) {
        return isOurs(thrown.getClass().getClassLoader()) ? thrown.getCause() : null;
    }

    private Result outOfMemory(OutOfMemoryError error) {
        String what = message(error).contains("native thread") ? "threads" : "memory";
        return Result.failed(BugClass.OVER_LIMIT, "Your code used more " + what + " than there is.", strength,
                new Evidence.Nothing());
    }

    private Result tooDeep(StackOverflowError error, String thread) {
        List<StackLine> lines = lines(error);
        String at = lines.isEmpty() ? "" : " at " + Lines.place(lines.getFirst());
        return wrong("Your code calls itself without end" + at + ": the stack overflowed.",
                new Evidence.Thrown("StackOverflowError", "", thread, lines.stream().limit(12).toList()));
    }

    private Result initialiser(Error error, String thread) {
        Throwable known = cause(error);
        Throwable cause = known == null ? error : known;
        List<StackLine> lines = lines(cause);
        String at = lines.isEmpty() ? "" : " at " + Lines.place(lines.getFirst());
        return wrong("A static initialiser of your code threw " + type(cause) + at
                + ", so its class can't be used at all.", evidence(cause, thread));
    }

    private static String remedy(Throwable thrown) {
        if (!(thrown instanceof IllegalMonitorStateException)) {
            return "";
        }
        return message(thrown).equals(MONITOR) ? NOT_SYNCHRONIZED : NOT_OWNER;
    }

    private Result other(Throwable thrown, String thread) {
        List<StackLine> lines = lines(thrown);
        if (!lines.isEmpty() || isStudents(thrown)) {
            String at = lines.isEmpty() ? "" : " at " + Lines.place(lines.getFirst());
            String said = message(thrown).isEmpty() ? "" : " (" + message(thrown) + ")";
            String who = thread.equals(CHECK) ? "Your code threw " : "'" + thread + "' ended with ";
            return Result.failed(uncaught, who + type(thrown) + said + at + "." + remedy(thrown), strength,
                    evidence(thrown, thread));
        }
        if (thrown instanceof AssertionError) {
            return wrong(message(thrown), new Evidence.Nothing());
        }
        if (passedACheck(thrown)) {
            return wrong("The check met " + type(thrown) + " while using what your code returned: " + message(thrown)
                    + ".", evidence(thrown, thread));
        }
        if (stack(thrown).stream().noneMatch(Blame::isGraders)) {
            // The JVM keeps no stack of an exception that it throws again and again, and code can take one away.
            return Result.failed(uncaught, "Your code threw " + type(thrown) + "; its stack does not say where.",
                    strength, evidence(thrown, thread));
        }
        return Result.unknown(Verdict.GRADER_ERROR, "the grader met " + type(thrown) + ": " + message(thrown),
                strength);
    }

    private static boolean isGraders(StackTraceElement frame) {
        return frame.getClassName().startsWith("dev.grade.") && !frame.getClassName().startsWith("dev.grade.api.");
    }

    private Result wrong(String message, Evidence evidence) {
        return Result.failed(BugClass.WRONG_OUTPUT, message, strength, evidence);
    }

    private Evidence evidence(Throwable thrown, String thread) {
        return new Evidence.Thrown(type(thrown), message(thrown), thread, lines(thrown));
    }

    private List<StackLine> lines(Throwable thrown) {
        return Lines.of(book, stack(thrown));
    }

    private boolean passedACheck(Throwable thrown) {
        return stack(thrown).stream().anyMatch(frame -> book.knows(frame.getClassName()));
    }

    private static List<StackTraceElement> stack(Throwable thrown) {
        try {
            boolean jdks = thrown.getClass().getMethod("getStackTrace").getDeclaringClass().equals(Throwable.class);
            return jdks ? List.of(thrown.getStackTrace()) : List.of();
        } catch (NoSuchMethodException e) {
            return List.of();
        }
    }

    private boolean isStudents(Throwable thrown) {
        return book.isStudents(thrown.getClass().getName());
    }

    private static boolean initialisedBefore(NoClassDefFoundError error) {
        return message(error).startsWith("Could not initialize class") || cause(error) != null;
    }

    private static String type(Throwable thrown) {
        return Lines.shortName(thrown.getClass().getName());
    }

    private static String message(Throwable thrown) {
        if (!isOurs(thrown.getClass().getClassLoader())) {
            return "";
        }
        String message = thrown.getMessage();
        // The JVM explains a null by the call that returned it, which may be one that stands for the student's.
        return message == null || message.contains(STAND_IN) ? "" : message;
    }

    /** Whether classes of this loader are those of the JDK or of the worker, which answer truly. */
    @SuppressWarnings("ReferenceEquality") // a loader has no other equality
    private static boolean isOurs(@Nullable ClassLoader loader) {
        return loader == null || loader == ClassLoader.getPlatformClassLoader()
                || loader == Blame.class.getClassLoader();
    }

    private static Evidence values(CheckFailure failure) {
        return values(failure.expected(), failure.actual());
    }

    private static Evidence values(AssertionFailedError error) {
        return error.isExpectedDefined() && error.isActualDefined()
                ? values(text(error.getExpected()), text(error.getActual()))
                : new Evidence.Nothing();
    }

    private static Evidence values(@Nullable String expected, @Nullable String actual) {
        return expected == null || actual == null
                ? new Evidence.Nothing()
                : new Evidence.ExpectedActual(expected, actual);
    }

    /** The text of a value of a JDK type; null for one of the student's, which could call itself anything. */
    private static @Nullable String text(@Nullable ValueWrapper value) {
        if (value == null) {
            return null;
        }
        Class<?> type = value.getType();
        return type == null || type.getClassLoader() == null ? value.getStringRepresentation() : null;
    }
}
