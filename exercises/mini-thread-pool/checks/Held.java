import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that lasts until the check lets it go, or until it is interrupted. */
final class Held implements Callable<Integer> {
    final AtomicInteger runs = new AtomicInteger();
    volatile Thread thread;
    volatile boolean interrupted;
    private volatile boolean ended;
    private final int number;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    /** One whose result is this number. */
    Held(int number) {
        this.number = number;
    }

    @Override
    public Integer call() throws InterruptedException {
        thread = Thread.currentThread();
        runs.incrementAndGet();
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException asked) {
            interrupted = true;
            throw asked;
        } finally {
            ended = true;
        }
        return number;
    }

    /** Expects that a pool that is said to have ended has ended this task, too, and that it did so by an interrupt. */
    void expectInterrupted(String story, String not) {
        Expect.that(ended, BugClass.WRONG_OUTPUT, story
                + ": awaitTermination said that the pool had ended, and a task was still running. It must wait for those that run, too.");
        Expect.that(interrupted, BugClass.MISSED_TERMINATION, story + not);
    }

    void letGo() {
        gate.countDown();
    }

    /** Waits until a thread has begun it. */
    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    /** Waits until a thread has begun it; if none ever does, fails with this. */
    void expectBegun(Actors actors, BugClass bugClass, String message) {
        actors.start("observer", begun::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }
}
