import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.concurrent.ExecutionException;

/** A thread that asks for one key, and what became of it. */
final class Caller {
    final Actor actor;
    volatile Thread thread = Thread.currentThread();
    private volatile Object result;
    private volatile Throwable thrown;
    private volatile boolean ended;

    Caller(Actors actors, String name, Memoizer<String, String> memoizer, String key) {
        actor = actors.start(name, () -> {
            thread = Thread.currentThread();
            try {
                result = memoizer.get(key);
            } catch (Exception | Error failure) {
                thrown = failure;
            }
            ended = true;
        });
    }

    /** Waits until the thread has ended or can't go on by itself. */
    Caller settle() {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
        return this;
    }

    void expectWaiting(BugClass bugClass, String message) {
        settle();
        Expect.that(!ended, bugClass, message);
    }

    Caller expectEnd(BugClass bugClass, String message) {
        actor.expectEnd(diagnosis -> new CheckFailure(bugClass, message));
        return this;
    }

    void expectResult(String expected, String when) {
        if (thrown != null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, when + ", and get threw an exception.", expected, name(thrown));
        }
        Expect.equal(expected, result, BugClass.WRONG_OUTPUT, when + ", and get returned something else.");
    }

    boolean returned(String expected) {
        return thrown == null && expected.equals(result);
    }

    boolean wasInterrupted() {
        return thrown instanceof InterruptedException;
    }

    void expectFailure(Throwable cause, String when) {
        Expect.that(thrown != null, BugClass.EXCEPTION_SWALLOWED, when + ", and get returned as if all were well.");
        expectCause(thrown, cause, when);
    }

    static void expectCause(Throwable thrown, Throwable cause, String when) {
        if (!(thrown instanceof ExecutionException)) {
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, when + ", and get threw no ExecutionException, which is what callers catch.",
                    "ExecutionException", name(thrown));
        }
        if (thrown.getCause() != cause) {
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, when + ", and the cause of the ExecutionException is not what the function threw.",
                    name(cause), thrown.getCause() == null ? "no cause" : name(thrown.getCause()));
        }
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }
}
