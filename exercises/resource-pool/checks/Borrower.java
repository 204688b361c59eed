import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;

/** A thread that waits in acquire() for an item, and keeps it until it may give it back. */
final class Borrower {
    private final CountDownLatch mayGiveBack = new CountDownLatch(1);
    private final Actor actor;
    volatile Thread thread = Thread.currentThread();
    volatile boolean came;
    volatile boolean interrupted;
    volatile boolean toldClosed;
    private volatile boolean emptyHanded;
    private volatile Object item = this;

    <T> Borrower(Actors actors, String name, Pool<T> pool) {
        actor = actors.start(name, () -> {
            thread = Thread.currentThread();
            try {
                Pool.Lease<T> lease = pool.acquire();
                item = lease.get();
                emptyHanded = item == null;
                came = true;
                mayGiveBack.await();
                lease.close();
            } catch (InterruptedException ended) {
                interrupted = true;
            } catch (IllegalStateException ended) {
                toldClosed = true;
            } catch (NullPointerException | NoSuchElementException | IndexOutOfBoundsException ended) {
                emptyHanded = true;
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
        if (emptyHanded) {
            throw new CheckFailure(BugClass.CHECK_THEN_ACT,
                    "A waiting acquire() was let through and found no item: say that there is one only when it is in its place, and let nobody else take it in between.");
        }
    }

    void interrupt() {
        actor.interrupt();
    }
}
