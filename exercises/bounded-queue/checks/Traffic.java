import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.util.concurrent.atomic.AtomicInteger;

/** Many threads at one queue. */
final class Traffic {
    private Traffic() {
    }

    /** Producers and consumers share {@code calls} calls of each kind evenly. */
    static void between(Round round, int capacity, int producers, int consumers, int calls) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(capacity);
        Tally tally = new Tally(calls);
        AtomicInteger surelyInside = new AtomicInteger();
        int each = calls / producers;
        for (int i = 0; i < producers; i++) {
            int first = 1 + i * each;
            round.thread("producer " + (i + 1), () -> round.repeat(each, each, step -> {
                queue.enqueue(first + step);
                Expect.that(surelyInside.incrementAndGet() <= capacity, BugClass.CHECK_THEN_ACT,
                        "The queue holds more elements than its capacity: between the check for room and the insertion another thread used the room.");
            }));
        }
        int taken = calls / consumers;
        for (int i = 0; i < consumers; i++) {
            int[] mine = tally.newConsumer(taken);
            round.thread("consumer " + (i + 1), () -> round.repeat(taken, taken, step -> {
                surelyInside.decrementAndGet();
                mine[step] = queue.dequeue();
            }));
        }
        round.after(() -> {
            tally.expectEachOnce(BugClass.CHECK_THEN_ACT);
            tally.expectOrder(each);
            Expect.equal(0, queue.size(), BugClass.DATA_RACE,
                    "As many elements were taken as were put in, and size() is not 0: two threads changed it at the same moment.");
        });
    }
}
