import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** While the loop may wait for a task of the day after tomorrow, one is added that is due at once, and others are taken back. */
final class Sooner {
    private static final Duration FAR = Duration.ofDays(2);
    private static final long LATE_NANOS = Duration.ofDays(1).toNanos();

    private final Round round;
    private final ConcurrentLinkedQueue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final EventLoop loop = new EventLoop(errors::add);
    private final AtomicInteger far = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private volatile long added;
    private volatile long ran;
    private volatile boolean stopping;

    Sooner(Round round) {
        this.round = round;
    }

    void play() {
        loop.callLater(FAR, far::incrementAndGet);
        round.thread("event loop", loop::run);
        round.thread("caller", () -> {
            added = System.nanoTime();
            loop.callLater(Duration.ofMillis(1), () -> {
                ran = System.nanoTime();
                runs.incrementAndGet();
                stopping = true;
                loop.stop();
            });
        });
        round.thread("customer", () -> {
            try {
                loop.callLater(FAR, far::incrementAndGet).cancel();
            } catch (RuntimeException refused) {
                if (!stopping) { // a loop that was stopped may refuse
                    throw refused;
                }
            }
        });
        round.after(this::judge);
    }

    private void judge() {
        Expect.that(errors.isEmpty(), BugClass.DATA_RACE,
                "An exception came out of the loop's own work: its timers were damaged by two threads at once.");
        Expect.that(ran - added < LATE_NANOS, BugClass.LOST_WAKEUP,
                "While the loop waits for a task that is due in two days, another thread adds one that is due in a millisecond, and it runs two days late: the wait must be cut short.");
        Expect.equal(1, runs.get(), BugClass.DATA_RACE, "A task that was put off ran more than once, or not at all.");
        Expect.equal(0, far.get(), BugClass.DATA_RACE, "A task that is due in two days ran at once, or though it had been taken back.");
    }
}
