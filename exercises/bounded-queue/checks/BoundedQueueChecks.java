import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.History;
import dev.grade.api.Leftovers;
import dev.grade.api.Round;
import dev.grade.api.StrayWakeUp;
import dev.grade.api.Stress;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Checks of the exercise bounded-queue. Elements are numbered from 1, so 0 and -1 are never a right answer. */
class BoundedQueueChecks {
    private static final int QUEUES = 8;

    @Test
    void firstInFirstOut(Actors actors) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(3);
        actors.run("the only thread", () -> {
            expectSize(queue, 0, "a new queue");
            queue.enqueue(3);
            queue.enqueue(5);
            queue.enqueue(1);
            expectSize(queue, 3, "a queue of capacity 3 after three times enqueue");
            expectNext(queue, 3);
            expectNext(queue, 5);
            queue.enqueue(4);
            queue.enqueue(2);
            expectSize(queue, 3, "a queue after five times enqueue and twice dequeue");
            expectNext(queue, 1);
            expectNext(queue, 4);
            expectNext(queue, 2);
            expectSize(queue, 0, "a queue that has been emptied");
            queue.enqueue(7);
            queue.enqueue(7);
            expectSize(queue, 2, "a queue after twice enqueue of the same number");
            expectNext(queue, 7);
            expectNext(queue, 7);
        });
        actors.expectNoneSpins();
    }

    @Test
    void waitsWhileEmpty(Actors actors) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        Call consumer = Call.dequeue(actors, "consumer", queue);
        consumer.expectWaiting(BugClass.WRONG_OUTPUT,
                "dequeue() on an empty queue came back: it must wait until there is an element.");
        wakeForNoReason(actors, queue, consumer);
        consumer.expectWaiting(BugClass.SPURIOUS_WAKEUP,
                "dequeue() was woken while the queue was still empty and went on: a wake-up is only a hint, so check the condition again in a loop.");
        expectEnd(actors.start("producer", () -> queue.enqueue(7)), consumer);
        expectEnd(consumer);
        Expect.equal(7, consumer.result, BugClass.WRONG_OUTPUT, "A waiting dequeue() did not get the element that came.");
        expectSize(queue, 0, "a queue whose only element has been taken");
    }

    /** With room for one, too, where a full place may look like an empty one. */
    @Test
    void waitsWhileFull(Actors actors) {
        for (int full : new int[]{1, 2}) {
            BoundedBlockingQueue queue = new BoundedBlockingQueue(full);
            actors.run("first producer", () -> fill(queue, full));
            Call producer = Call.enqueue(actors, "producer", queue, full + 1);
            producer.expectWaiting(BugClass.WRONG_OUTPUT, "enqueue() on a full queue of capacity " + full + " came back: it must wait until there is room.");
            expectSize(queue, full, "a full queue of capacity " + full + " while a producer waits");
            wakeForNoReason(actors, queue, producer);
            producer.expectWaiting(BugClass.SPURIOUS_WAKEUP,
                    "enqueue() was woken while the queue was still full and went on: a wake-up is only a hint, so check the condition again in a loop.");
            actors.run("consumer", () -> expectNext(queue, 1));
            expectEnd(producer);
            actors.run("next consumer", () -> {
                expectSize(queue, full, "a queue of capacity " + full + " after one element more went in, and one came out");
                for (int element = 2; element <= full + 1; element++) {
                    expectNext(queue, element);
                }
            });
        }
    }

    @Test
    void ownState(Actors actors) {
        BoundedBlockingQueue small = new BoundedBlockingQueue(1);
        actors.run("producer", () -> small.enqueue(1));
        BoundedBlockingQueue large = new BoundedBlockingQueue(3);
        String message = "Two queues share their elements or their capacity: what belongs to one queue must not be static.";
        Expect.equal(0, large.size(), BugClass.STATIC_STATE, message);
        Expect.equal(1, small.size(), BugClass.STATIC_STATE, message);
        Call producer = Call.enqueue(actors, "producer for the full queue", small, 2);
        producer.expectWaiting(BugClass.STATIC_STATE, message);
        Call other = Call.enqueue(actors, "producer for the empty queue", large, 3);
        other.expectReturn(BugClass.STATIC_STATE, message);
        Call consumer = Call.dequeue(actors, "consumer of the other queue", large);
        consumer.expectReturn(BugClass.STATIC_STATE, message);
        Expect.equal(3, consumer.result, BugClass.STATIC_STATE, message);
        producer.expectWaiting(BugClass.STATIC_STATE, message);
        actors.run("consumer", () -> expectNext(small, 1));
        expectEnd(producer);
    }

    @Test
    void wakesEveryone(Actors actors) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        Call[] consumers = {Call.dequeue(actors, "consumer 1", queue), Call.dequeue(actors, "consumer 2", queue)};
        settle(consumers);
        expectEnd(actors.start("producer", () -> fill(queue, 2)), consumers);
        expectEnd(consumers);
        Expect.equal(3, consumers[0].result + consumers[1].result, BugClass.CHECK_THEN_ACT,
                "Two consumers waited, two elements came, and the consumers did not get one each: both went for the same one.");
        actors.run("producer 0", () -> fill(queue, 2));
        Call[] producers = {Call.enqueue(actors, "producer 1", queue, 3), Call.enqueue(actors, "producer 2", queue, 4)};
        settle(producers);
        actors.run("consumer", () -> {
            expectNext(queue, 1);
            expectNext(queue, 2);
        });
        expectEnd(producers);
        Expect.equal(2, queue.size(), BugClass.CHECK_THEN_ACT,
                "Two producers waited, there was room for both, and the queue does not hold both elements: both used the same room.");
    }

    @Test
    void interruptedWhileWaiting(Actors actors) {
        BoundedBlockingQueue full = new BoundedBlockingQueue(1);
        actors.run("first producer", () -> full.enqueue(1));
        Call producer = Call.enqueue(actors, "interrupted producer", full, 2);
        producer.settle();
        producer.actor.interrupt();
        producer.settle();
        Call size = new Call(actors, "observer", full::size);
        size.settle();
        Expect.that(size.result <= 1, BugClass.INTERRUPT_SWALLOWED,
                "An interrupted enqueue() on a full queue added its element all the same: the queue now holds more than its capacity.");
        Expect.that(!producer.returnedAsIfNothingHadHappened(), BugClass.INTERRUPT_SWALLOWED,
                "An interrupted enqueue() on a full queue returned as if it had added its element: the element is lost and so is the interrupt; let the InterruptedException out.");
        BoundedBlockingQueue empty = new BoundedBlockingQueue(1);
        Call consumer = Call.dequeue(actors, "interrupted consumer", empty);
        consumer.settle();
        consumer.actor.interrupt();
        consumer.settle();
        Expect.that(!consumer.returnedAsIfNothingHadHappened(), BugClass.INTERRUPT_SWALLOWED,
                "An interrupted dequeue() on an empty queue returned a value that nobody had put in, and the interrupt is lost: let the InterruptedException out.");
        Expect.that(!Call.anyEmptyHanded(consumer), BugClass.INTERRUPT_SWALLOWED,
                "An interrupted dequeue() on an empty queue went on as if there were an element, and failed; let the InterruptedException out.");
        actors.run("next consumer", () -> expectNext(full, 1));
        actors.run("next producer", () -> empty.enqueue(3));
        if (producer.endedByInterrupt() && consumer.endedByInterrupt()) {
            expectNothingLeftBehind(actors, full, empty);
        }
    }

    /** On a queue that an interrupted producer has left, and one that an interrupted consumer has: what the call counted in or out shows. */
    private static void expectNothingLeftBehind(Actors actors, BoundedBlockingQueue emptied, BoundedBlockingQueue filled) {
        String message = "An interrupted call changed nothing, but told the others that it had: %s. What tells them belongs behind the change, not into a finally block that an exception passes, too.";
        Call consumer = Call.dequeue(actors, "consumer after an interrupted producer", emptied);
        consumer.settle();
        Expect.that(!Call.anyEmptyHanded(consumer), BugClass.INTERRUPT_SWALLOWED, message.formatted("dequeue() on an empty queue went on and failed"));
        consumer.expectWaiting(BugClass.INTERRUPT_SWALLOWED, message.formatted("dequeue() on an empty queue came back"));
        Call producer = Call.enqueue(actors, "producer after an interrupted consumer", filled, 4);
        producer.expectWaiting(BugClass.INTERRUPT_SWALLOWED, message.formatted("enqueue() on a full queue came back"));
        expectEnd(actors.start("last producer", () -> emptied.enqueue(5)), consumer);
        expectEnd(consumer);
        expectEnd(actors.start("last consumer", () -> expectNext(filled, 3)), producer);
        expectEnd(producer);
    }

    /** A queue has no close(), so nobody could end what it has started. */
    @Test
    void leavesNoThread(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        actors.run("owner of eight queues", () -> {
            for (int element = 1; element <= QUEUES; element++) {
                BoundedBlockingQueue queue = new BoundedBlockingQueue(1);
                queue.enqueue(element);
                expectNext(queue, element);
            }
        });
        // Threads that all queues share are fewer; for those that are about to end one can wait.
        System.gc();
        leftovers.expectFewerThan(QUEUES, actors, left -> "After " + QUEUES + " queues that nobody needs any more, " + left
                + " threads that they started are left and never end. A queue needs no thread of its own: let the threads that call it do the work.");
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void roomForAllExplored(Round round) throws Exception {
        roomForAll(round);
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT, endsIgnoredWaits = true)
    void oneSlotExplored(Round round) {
        oneSlot(round);
    }

    /** Two consumers may both wait when two elements come, and the first signal is not enough for both. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT, endsIgnoredWaits = true)
    void twoConsumersExplored(Round round) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        Tally tally = new Tally(2);
        for (int i = 0; i < 2; i++) {
            int[] mine = tally.newConsumer(1);
            round.thread("consumer " + (i + 1), () -> mine[0] = queue.dequeue());
        }
        round.thread("producer", () -> {
            queue.enqueue(1);
            queue.enqueue(2);
        });
        round.after(() -> tally.expectEachOnce(BugClass.CHECK_THEN_ACT));
    }

    /** The reverse: two producers may both wait when two elements are taken. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT, endsIgnoredWaits = true)
    void twoProducersExplored(Round round) throws Exception {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        queue.enqueue(1);
        queue.enqueue(2);
        Tally tally = new Tally(4);
        for (int i = 0; i < 2; i++) {
            int element = 3 + i;
            round.thread("producer " + (i + 1), () -> queue.enqueue(element));
        }
        int[] taken = tally.newConsumer(2);
        round.thread("consumer", () -> {
            taken[0] = queue.dequeue();
            taken[1] = queue.dequeue();
        });
        round.after(() -> {
            int[] rest = tally.newConsumer(2);
            rest[0] = takeRest(queue);
            rest[1] = takeRest(queue);
            tally.expectEachOnce(BugClass.CHECK_THEN_ACT);
        });
    }

    @Explore(uncaught = BugClass.DATA_RACE, endsIgnoredWaits = true)
    void watchedSizeExplored(Round round) {
        watchedSize(round);
    }

    /** Every call, with what it returned, must make sense as one of calls that came one at a time. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT, endsIgnoredWaits = true)
    void oneAtATimeExplored(Round round) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        History history = round.history(BoundedQueueSpecification.class, 2);
        round.thread("producer 1", () -> {
            history.run(() -> queue.enqueue(1), "enqueue", 1);
            history.run(() -> queue.enqueue(2), "enqueue", 2);
        });
        round.thread("producer 2", () -> history.run(() -> queue.enqueue(3), "enqueue", 3));
        round.thread("consumer", () -> {
            history.call(queue::dequeue, "dequeue");
            history.call(queue::dequeue, "dequeue");
        });
    }

    /** The same with more threads and calls than can be explored. */
    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void oneAtATime(Round round) {
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2);
        History history = round.history(BoundedQueueSpecification.class, 2);
        for (int i = 1; i <= 2; i++) {
            int first = 10 * i;
            round.thread("producer " + i, () -> round.repeat(3, 2,
                    step -> history.run(() -> queue.enqueue(first + step), "enqueue", first + step)));
            round.thread("consumer " + i, () -> round.repeat(3, 2, step -> history.call(queue::dequeue, "dequeue")));
        }
    }

    /**
     * Nobody has to wait, even if every change of one kind were lost: the queue holds more than all threads take, and
     * has more room than all threads need. So what goes wrong here goes wrong in a single call.
     */
    @Stress(uncaught = BugClass.DATA_RACE)
    void roomForAll(Round round) throws Exception {
        int threads = round.times(3, 2);
        int times = round.times(60, 1);
        int before = threads * times;
        BoundedBlockingQueue queue = new BoundedBlockingQueue(2 * before + 1);
        Tally tally = new Tally(2 * before);
        for (int element = 1; element <= before; element++) {
            queue.enqueue(element);
        }
        for (int i = 0; i < threads; i++) {
            int[] mine = tally.newConsumer(times);
            int first = before + 1 + i * times;
            round.thread("producer and consumer " + (i + 1), () -> round.repeat(60, 1, step -> {
                queue.enqueue(first + step);
                mine[step] = queue.dequeue();
            }));
        }
        round.after(() -> {
            Expect.equal(before, queue.size(), BugClass.DATA_RACE,
                    "Two threads changed the queue at the same moment and size() is wrong afterwards: every access needs the same lock.");
            int[] rest = tally.newConsumer(before);
            for (int i = 0; i < before; i++) {
                rest[i] = takeRest(queue);
            }
            tally.expectEachOnce(BugClass.DATA_RACE);
        });
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void oneSlot(Round round) {
        Traffic.between(round, 1, 2, 2, round.times(8, 2));
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void crowd(Round round) {
        int many = round.times(8, 3);
        int capacity = new int[] {1, 2, 10}[round.random().nextInt(3)];
        if (round.random().nextBoolean()) {
            Traffic.between(round, capacity, many, 2, 2 * many);
        } else {
            Traffic.between(round, capacity, 2, many, 2 * many);
        }
    }

    @Stress(uncaught = BugClass.DATA_RACE)
    void watchedSize(Round round) {
        int capacity = round.times(2, 1);
        BoundedBlockingQueue queue = new BoundedBlockingQueue(capacity);
        round.thread("producer", () -> round.repeat(12, 2, step -> queue.enqueue(step + 1)));
        round.thread("consumer", () -> round.repeat(12, 2, step -> Expect.equal(step + 1, queue.dequeue(),
                BugClass.NOT_LINEARIZABLE, "One producer, one consumer, and the elements came out in another order.")));
        round.thread("watcher", () -> round.repeat(12, 2, step -> {
            int size = queue.size();
            Expect.that(size >= 0 && size <= capacity, BugClass.CHECK_THEN_ACT,
                    "size() of a queue of capacity " + capacity + " was " + size
                            + " for a moment: room was given back before the element had been taken out, or size() looked while another thread was in the middle of a change.");
        }));
        round.after(() -> Expect.equal(0, queue.size(), BugClass.DATA_RACE,
                "As many elements were taken as were put in, and size() is not 0: two threads changed it at the same moment."));
    }

    private static void fill(BoundedBlockingQueue queue, int elements) throws InterruptedException {
        for (int element = 1; element <= elements; element++) {
            queue.enqueue(element);
        }
    }

    private static int takeRest(BoundedBlockingQueue queue) throws InterruptedException {
        try {
            return queue.dequeue();
        } catch (RuntimeException broken) {
            throw new CheckFailure(BugClass.DATA_RACE,
                    "Two threads changed the queue at the same moment and broke it: dequeue() throws although size() says that there are elements.",
                    "an element", broken.getClass().getSimpleName());
        }
    }

    private static void wakeForNoReason(Actors actors, BoundedBlockingQueue queue, Call call) {
        settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(queue, call.thread)));
    }

    private static void expectNext(BoundedBlockingQueue queue, int element) throws InterruptedException {
        Expect.equal(element, queue.dequeue(), BugClass.WRONG_OUTPUT,
                "dequeue() must return the element that has been in the queue for longest.");
    }

    private static void expectSize(BoundedBlockingQueue queue, int size, String of) {
        Expect.equal(size, queue.size(), BugClass.WRONG_OUTPUT, "size() is wrong for " + of + ".");
    }

    private static void settle(Call... calls) {
        Arrays.stream(calls).forEach(Call::settle);
    }

    private static void expectEnd(Call... calls) {
        for (Call call : calls) {
            expectEnd(call.actor, calls);
        }
    }

    /** Expects that a thread ends; if one of these calls came away empty-handed, that tells more than what followed. */
    private static void expectEnd(Actor actor, Call... calls) {
        CheckFailure emptyHanded = new CheckFailure(BugClass.CHECK_THEN_ACT,
                "A waiting dequeue() was let through and found no element: say that there is one only when it is in the queue, and let nobody else take it in between.");
        try {
            actor.expectEnd(diagnosis -> Call.anyEmptyHanded(calls) ? emptyHanded : diagnosis);
        } catch (NullPointerException | NoSuchElementException | IndexOutOfBoundsException thrown) {
            if (Call.anyEmptyHanded(calls)) {
                throw emptyHanded;
            }
            throw thrown;
        }
    }

    /** Waits until the thread has ended or can't go on by itself. */
    static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}
