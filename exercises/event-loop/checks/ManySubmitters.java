import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Several threads add tasks to one loop; each task writes what only the loop's thread may touch. */
final class ManySubmitters {
    private final Round round;
    private final int threads;
    private final int tasks;
    private final ConcurrentLinkedQueue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final EventLoop loop = new EventLoop(errors::add);
    /** Tasks that are still to run, added by the thread that adds them before it does. */
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger misplaced = new AtomicInteger();
    private final AtomicInteger unordered = new AtomicInteger();
    private final int[] last;
    private volatile Thread home;

    ManySubmitters(Round round, int threads, int tasks) {
        this.round = round;
        this.threads = threads;
        this.tasks = tasks;
        this.last = new int[threads];
    }

    void play(boolean timers) {
        open.set(threads * tasks);
        round.thread("event loop", () -> {
            home = Thread.currentThread();
            loop.run();
        });
        for (int t = 0; t < threads; t++) {
            int thread = t;
            round.thread("submitter " + (t + 1), () -> {
                for (int i = 1; i <= tasks; i++) {
                    int number = i;
                    if (timers && i % 2 == 0) {
                        EventLoop.Cancellable dropped = loop.callLater(Duration.ofDays(1), misplaced::incrementAndGet);
                        loop.callLater(Duration.ofNanos(1_000L * (i % 3)), () -> ran(-1, 0));
                        dropped.cancel();
                    } else {
                        loop.execute(() -> ran(thread, number));
                    }
                }
            });
        }
        round.after(this::judge);
    }

    private void ran(int thread, int number) {
        if (Thread.currentThread() != home) {
            misplaced.incrementAndGet();
        }
        if (thread >= 0) {
            if (number <= last[thread]) {
                unordered.incrementAndGet();
            }
            last[thread] = number;
        }
        if (open.decrementAndGet() == 0) {
            loop.stop();
        }
    }

    private void judge() {
        Expect.equal(0, misplaced.get(), BugClass.DATA_RACE, "A task ran on a thread that is not the loop's.");
        Expect.equal(0, unordered.get(), BugClass.DATA_RACE,
                "Tasks that one thread added ran in another order, or one of them ran twice: the queue lost its shape.");
        Expect.that(errors.isEmpty(), BugClass.DATA_RACE,
                "An exception came out of the loop's own tasks: its queue was damaged by two threads at once.");
        Expect.equal(0, open.get(), BugClass.DATA_RACE, "Tasks were lost, or run twice.");
    }
}
