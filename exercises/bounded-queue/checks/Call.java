import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

/** One call on a thread of its own. */
final class Call {
    final Actor actor;
    volatile Thread thread = Thread.currentThread();
    volatile int result;
    private volatile boolean returned;
    private volatile boolean knowsOfInterrupt;
    private volatile boolean emptyHanded;
    private volatile boolean endedByInterrupt;

    Call(Actors actors, String name, Callable<Integer> call) {
        actor = actors.start(name, () -> {
            thread = Thread.currentThread();
            try {
                result = call.call();
                knowsOfInterrupt = Thread.currentThread().isInterrupted();
                returned = true;
            } catch (InterruptedException interrupted) {
                endedByInterrupt = true; // a right answer to an interrupt
            } catch (NullPointerException | NoSuchElementException | IndexOutOfBoundsException thrown) {
                emptyHanded = true;
                throw thrown;
            }
        });
    }

    static boolean anyEmptyHanded(Call... calls) {
        return Arrays.stream(calls).anyMatch(call -> call.emptyHanded);
    }

    boolean endedByInterrupt() {
        return endedByInterrupt;
    }

    static Call enqueue(Actors actors, String name, BoundedBlockingQueue queue, int element) {
        return new Call(actors, name, () -> {
            queue.enqueue(element);
            return 0;
        });
    }

    static Call dequeue(Actors actors, String name, BoundedBlockingQueue queue) {
        return new Call(actors, name, queue::dequeue);
    }

    void settle() {
        BoundedQueueChecks.settle(actor);
    }

    void expectWaiting(BugClass bugClass, String message) {
        actor.expectBlocked(bugClass, message);
    }

    void expectReturn(BugClass bugClass, String message) {
        settle();
        Expect.that(returned, bugClass, message);
    }

    /** Neither an exception came out, nor does the thread still know that it was interrupted. */
    boolean returnedAsIfNothingHadHappened() {
        return returned && !knowsOfInterrupt;
    }
}
