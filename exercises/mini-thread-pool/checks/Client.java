import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What a program does with a pool, each call on a thread of its own, and what it means when such a call never ends. */
final class Client {
    static final String REFUSED = "A task was handed in while there was room and the pool was open, and submit refused it.";

    static final String COSTS_A_THREAD = "Some tasks threw, and now fewer tasks run at a time than the pool has threads: each failure costs a thread. Catch what a task throws, or replace the thread.";

    private final Actors actors;
    private final MiniPool pool;

    Client(Actors actors, int threads, int queueCap) {
        this.actors = actors;
        AtomicReference<MiniPool> made = new AtomicReference<>();
        actors.run("owner", () -> made.set(new MiniPool(threads, queueCap)));
        pool = made.get();
    }

    MiniPool pool() {
        return pool;
    }

    /** The Future of a task that must be taken. */
    <T> Future<T> submit(Callable<T> task) {
        return submit(task, BugClass.WRONG_OUTPUT, REFUSED);
    }

    /** The same, where a refusal means this. */
    <T> Future<T> submit(Callable<T> task, BugClass bugClass, String refused) {
        AtomicReference<Future<T>> future = new AtomicReference<>();
        Expect.that(isTaken(task, future), bugClass, refused);
        return future.get();
    }

    /** Whether submit takes the task. */
    boolean takes(Callable<?> task) {
        return isTaken(task, new AtomicReference<>());
    }

    private <T> boolean isTaken(Callable<T> task, AtomicReference<Future<T>> future) {
        AtomicBoolean taken = new AtomicBoolean();
        actors.start("client", () -> taken.set(isTaken(pool, task, future))).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "submit never returned: it must not wait, neither for room nor for the task, and must not run the task itself. " + diagnosis.getMessage()));
        return taken.get();
    }

    static <T> boolean isTaken(MiniPool pool, Callable<T> task, AtomicReference<Future<T>> future) {
        try {
            future.set(pool.submit(task));
        } catch (RejectedExecutionException refused) {
            return false;
        } catch (RuntimeException other) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "submit threw something else than a RejectedExecutionException.", "RejectedExecutionException",
                    other.getClass().getSimpleName());
        }
        Expect.that(future.get() != null, BugClass.WRONG_OUTPUT, "submit returned null: without a Future nobody learns what became of the task.");
        return true;
    }

    /** Expects that get returns this. */
    void expectValue(Object expected, Future<?> future, BugClass never, String story) {
        Expect.equal(expected, value(future, never, story), BugClass.WRONG_OUTPUT, story + ", and get returned something else than the task.");
    }

    /** What get returns; if it never does, fails as {@code never}. */
    Object value(Future<?> future, BugClass never, String story) {
        AtomicReference<Object> value = new AtomicReference<>();
        actors.start("client", () -> value.set(value(future, story))).expectEnd(diagnosis -> new CheckFailure(never, story + ", and get of its Future never ends."));
        return value.get();
    }

    static <T> T value(Future<T> future, String story) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException | RuntimeException failed) {
            Throwable thrown = failed.getCause() == null ? failed : failed.getCause();
            throw new CheckFailure(BugClass.WRONG_OUTPUT, story + ", and get threw an exception.", "the result of the task", thrown.getClass().getSimpleName());
        }
    }

    /** Hands in a task that throws, and expects that get tells it. */
    void expectFailure(Throwable thrown) {
        AtomicBoolean begun = new AtomicBoolean();
        Future<Object> future = submit(() -> {
            begun.set(true);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        });
        String story = "A task threw " + thrown.getClass().getSimpleName();
        actors.start("client", () -> {
            Throwable told = null;
            try {
                future.get();
            } catch (ExecutionException | RuntimeException | Error failed) {
                told = failed;
            }
            Expect.that(told != null, BugClass.EXCEPTION_SWALLOWED, story + ", and get returned as if all were well.");
            Expect.that(told instanceof ExecutionException, BugClass.EXCEPTION_SWALLOWED, story + ", and get threw no ExecutionException, which is what callers catch.");
            Expect.that(told.getCause() == thrown, BugClass.EXCEPTION_SWALLOWED,
                    story + ", and the cause of the ExecutionException is something else than what the task threw.");
        }).expectEnd(diagnosis -> begun.get()
                ? new CheckFailure(BugClass.EXCEPTION_SWALLOWED, story + ", and get of its Future never ends: whatever a task throws, its Future must be completed.")
                : new CheckFailure(BugClass.RESOURCE_LEAK, COSTS_A_THREAD));
    }

    void shutdown() {
        actors.start("owner", pool::shutdown).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "shutdown never returned: it must not wait for the tasks; that is what awaitTermination is for. " + diagnosis.getMessage()));
    }

    /** What is handed back, in a list of the check's own, for the student's may say of itself what it likes. */
    List<Runnable> shutdownNow() {
        AtomicReference<List<Runnable>> waiting = new AtomicReference<>();
        actors.start("owner", () -> waiting.set(pool.shutdownNow())).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "shutdownNow never returned: it must not wait for the tasks. " + diagnosis.getMessage()));
        Expect.that(waiting.get() != null, BugClass.WRONG_OUTPUT, "shutdownNow returned null in place of a list.");
        return new ArrayList<>(waiting.get());
    }

    /** Expects that the pool ends, without a limit that could be too short for a busy machine. */
    void expectTerminated(String story) {
        AtomicBoolean ended = new AtomicBoolean();
        actors.start("owner", () -> ended.set(pool.awaitTermination(1, TimeUnit.HOURS))).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                story + ", and awaitTermination never returns. " + diagnosis.getMessage()));
        Expect.that(ended.get(), BugClass.WRONG_OUTPUT, story + ", and awaitTermination returned false long before its hour was over.");
    }

    /** Expects that this wait for the end is in vain, and is over. */
    void expectNotTerminated(long timeout, TimeUnit unit, String story) {
        AtomicBoolean ended = new AtomicBoolean();
        Actor owner = actors.start("owner", () -> ended.set(pool.awaitTermination(timeout, unit)));
        String call = "awaitTermination(" + timeout + ", " + unit + ")";
        owner.expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                story + ", and " + call + " never returns: it waits no longer than it is told. Thread.join(0) and wait(0) wait for ever."));
        Expect.that(!ended.get(), BugClass.WRONG_OUTPUT, story + ", and " + call + " returned true.");
    }
}
