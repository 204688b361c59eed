import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.concurrent.CountDownLatch;

/** A thread that waits in acquire() for an item, and keeps it until it may give it back. */
final class Borrower {
    private final CountDownLatch mayGiveBack = new CountDownLatch(1);
    private final Actor actor;
    volatile Thread thread = Thread.currentThread();
    volatile boolean came;
    volatile boolean interrupted;
    volatile boolean toldClosed;
    private volatile Object item = "nothing";

    <T> Borrower(Actors actors, String name, Pool<T> pool) {
        actor = actors.start(name, () -> {
            thread = Thread.currentThread();
            try {
                Pool.Lease<T> lease = pool.acquire();
                item = lease.get();
                came = true;
                mayGiveBack.await();
                lease.close();
            } catch (InterruptedException ended) {
                interrupted = true;
            } catch (IllegalStateException ended) {
                toldClosed = true;
            }
        });
    }

    /** Whether this very item was lent to it. */
    boolean has(Object other) {
        return item == other;
    }

    void expectWaiting(BugClass bugClass, String message) {
        settle();
        if (came || actor.hasEnded()) {
            throw new CheckFailure(bugClass, message);
        }
    }

    /** Waits until the thread has ended or can't go on by itself. */
    Borrower settle() {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The thread has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
        return this;
    }

    /** Lets it give back what it gets; if it never ends, that is {@code bugClass}. */
    void expectEnd(BugClass bugClass, String message) {
        mayGiveBack.countDown();
        actor.expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    void interrupt() {
        actor.interrupt();
    }
}
