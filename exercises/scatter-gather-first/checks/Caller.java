import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** A thread that has called the student's method, with calls that the check controls, and what it got. */
final class Caller {
    /** A limit that never matters. */
    static final Duration LONG = Duration.ofHours(12);

    final Actor thread;
    private final Actors actors;
    private final List<Call> calls;
    private volatile Object result;
    private volatile Throwable thrown;
    private volatile Thread own;

    private Caller(Actors actors, List<Call> calls, Callable<?> method) {
        this.actors = actors;
        this.calls = calls;
        this.thread = actors.start("caller", () -> {
            own = Thread.currentThread();
            try {
                result = method.call();
            } catch (Exception | Error failure) {
                thrown = failure;
            }
        });
    }

    static List<Call> calls(int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(Call.brief());
        }
        return calls;
    }

    static Caller first(Actors actors, List<Call> calls, Duration limit) {
        return new Caller(actors, calls, () -> Scatter.firstSuccess(new ArrayList<Callable<String>>(calls), limit)).started();
    }

    static Caller all(Actors actors, List<Call> calls) {
        return new Caller(actors, calls, () -> Scatter.all(new ArrayList<Callable<String>>(calls))).started();
    }

    /** Of a call whose limit may have passed before all are started. */
    static Caller hasty(Actors actors, List<Call> calls, Duration limit) {
        return new Caller(actors, calls, () -> Scatter.firstSuccess(new ArrayList<Callable<String>>(calls), limit));
    }

    private Caller started() {
        for (Call call : calls) {
            await(call.started, BugClass.NOT_CONCURRENT, "Not all calls are running: each must be started at once, whatever the others do.");
        }
        return this;
    }

    void await(CountDownLatch latch, BugClass bugClass, String message) {
        actors.start("observer", latch::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    /** Waits until the method has returned or thrown; nothing must be running then. */
    void expectEnd(String when) {
        thread.expectEnd(diagnosis -> {
            if (calls.stream().anyMatch(call -> call.running && call.thread == own)) {
                return new CheckFailure(BugClass.NOT_CONCURRENT,
                        when + ", and the method never ends: one of the calls runs on the caller's own thread, so nobody waits for the others.");
            }
            if (calls.stream().noneMatch(call -> call.running) && calls.stream().anyMatch(Call::hasFailed)) {
                return new CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                        when + ", and the method never ends: what became of a call that failed is lost on its way to the caller.");
            }
            boolean waits = calls.stream().anyMatch(call -> call.running && call.interrupted.getCount() > 0);
            return new CheckFailure(waits ? BugClass.MISSED_TERMINATION : diagnosis.bugClass(), waits
                    ? when + ", and the method never ends: a call that is still running was not interrupted."
                    : when + ", and the method never ends.");
        });
        for (Call call : calls) {
            Expect.that(!call.running, BugClass.THREAD_LEAK,
                    when + ", and the method came back while one of the calls was still running: interrupt it, and wait until it has ended.");
        }
    }

    /** Expects a result while another caller is, or was, under way. */
    void expectOwn(Object expected) {
        String when = "Two callers are under way at once, and one has got what it waits for";
        thread.expectEnd(diagnosis -> new CheckFailure(BugClass.STATIC_STATE, when + ", but never comes back: nothing may be kept in static fields."));
        if (thrown != null || !expected.equals(result)) {
            throw new CheckFailure(BugClass.STATIC_STATE, "Two callers were under way at once, and one did not get its own result: nothing may be kept in static fields.",
                    String.valueOf(expected), thrown == null ? String.valueOf(result) : name(thrown));
        }
    }

    void expectResult(Object expected, String when) {
        expectEnd(when);
        if (thrown != null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, when + ", and the method threw an exception.", String.valueOf(expected), name(thrown));
        }
        Expect.equal(expected, result, BugClass.WRONG_OUTPUT, when + ", and the result is another one.");
    }

    /** Expects that an {@link ExecutionException} was thrown for one of these. */
    void expectFailure(String when, Throwable... causes) {
        expectEnd(when);
        Expect.that(thrown != null, BugClass.EXCEPTION_SWALLOWED, when + ", and the method returned as if all were well.");
        if (thrown instanceof InterruptedException || thrown.getCause() instanceof InterruptedException) {
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                    when + ", and in place of what it threw, the interrupt that ended another call is told.");
        }
        if (!(thrown instanceof ExecutionException)) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, when + ", and no ExecutionException was thrown.", "ExecutionException", name(thrown));
        }
        for (Throwable cause : causes) {
            if (thrown.getCause() == cause) {
                return;
            }
        }
        throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, when + ", and the cause of the ExecutionException is not what a call threw.",
                name(causes[0]), thrown.getCause() == null ? "no cause" : name(thrown.getCause()));
    }

    void expectThrown(Class<? extends Exception> type, BugClass bugClass, String when) {
        expectEnd(when);
        Expect.that(type.isInstance(thrown), bugClass, when + ", and no " + type.getSimpleName() + " was thrown.");
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }
}
