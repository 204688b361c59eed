import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that last until the check lets them go. */
final class Held {
    private final Queue<CountDownLatch> inside = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean open;

    /** A call that returns {@code number} when it is let go. */
    Callable<Integer> call(int number) {
        return () -> {
            CountDownLatch gate = new CountDownLatch(1);
            inside.add(gate);
            count.incrementAndGet();
            try {
                if (!open) {
                    gate.await();
                }
                return number;
            } finally {
                count.decrementAndGet();
            }
        };
    }

    /** How many are under way. */
    int inside() {
        return count.get();
    }

    /** Lets those go that are under way now. */
    void next() {
        for (CountDownLatch gate = inside.poll(); gate != null; gate = inside.poll()) {
            gate.countDown();
        }
    }

    /** Lets all go, now and later. */
    void open() {
        open = true;
        next();
    }

    /** Waits until nothing of the check can go on by itself. */
    static void settle(Actor waiting) {
        if (!waiting.hasEnded()) {
            try {
                waiting.expectBlocked(BugClass.WRONG_OUTPUT, "It has ended.");
            } catch (CheckFailure ended) {
                // that is quiet, too
            }
        }
    }
}
