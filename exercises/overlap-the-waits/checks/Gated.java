import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Calls that each end when the check lets them. */
final class Gated {
    private final List<CountDownLatch> gates = new ArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicIntegerArray made;

    Gated(int count) {
        made = new AtomicIntegerArray(count);
        for (int i = 0; i < count; i++) {
            gates.add(new CountDownLatch(1));
        }
    }

    int size() {
        return gates.size();
    }

    /** Calls that return their own number. */
    List<Callable<Integer>> calls() {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            calls.add(returning(i));
        }
        return calls;
    }

    Callable<Integer> returning(int number) {
        return () -> {
            pass(number);
            return number;
        };
    }

    Callable<Integer> throwing(int number, Exception thrown) {
        return () -> {
            pass(number);
            throw thrown;
        };
    }

    private void pass(int number) throws InterruptedException {
        made.incrementAndGet(number);
        inside.incrementAndGet();
        try {
            gates.get(number).await();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How often this call was made. */
    int made(int number) {
        return made.get(number);
    }

    /** How many calls are under way. */
    int inside() {
        return inside.get();
    }

    void open(int number) {
        gates.get(number).countDown();
    }

    void openAll() {
        gates.forEach(CountDownLatch::countDown);
    }

    /** Waits until nothing of the check can go on by itself; says whether {@code caller} has ended. */
    static boolean settle(Actor caller) {
        if (!caller.hasEnded()) {
            try {
                caller.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
            } catch (CheckFailure ended) {
                // that is one of the two
            }
        }
        return caller.hasEnded();
    }
}
