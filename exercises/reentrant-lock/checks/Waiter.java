import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.concurrent.CountDownLatch;

/**
 * A thread that wants the lock, and keeps it until it may let go. It does not use tryLock: a thread that waits with a
 * timeout is never known to be at rest, so what that does is explored, in virtual time.
 */
final class Waiter {
    private final CountDownLatch mayLetGo = new CountDownLatch(1);
    private final Actor actor;
    volatile Thread thread = Thread.currentThread();
    volatile boolean holds;
    volatile boolean flagged;
    volatile int count;

    Waiter(Actors actors, String name, MyReentrantLock lock) {
        actor = actors.start(name, () -> {
            thread = Thread.currentThread();
            lock.lock();
            holds = true;
            flagged = Thread.interrupted();
            count = lock.holdCount();
            mayLetGo.await();
            lock.unlock();
        });
    }

    void expectWaiting(BugClass bugClass, String message) {
        settle();
        if (holds || actor.hasEnded()) {
            throw new CheckFailure(bugClass, message);
        }
    }

    /** Waits until the thread has ended or can't go on by itself. */
    Waiter settle() {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The thread has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
        return this;
    }

    /** Lets it go on to the end as soon as it has the lock; if it never gets it, that is {@code bugClass}. */
    void expectItsTurn(BugClass bugClass, String message) {
        mayLetGo.countDown();
        actor.expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    void interrupt() {
        actor.interrupt();
    }
}
