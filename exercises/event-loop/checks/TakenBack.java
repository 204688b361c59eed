import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A timer is due, and at the same time another thread takes it back: one of the two comes first. */
final class TakenBack {
    private final Round round;
    private final ConcurrentLinkedQueue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final EventLoop loop = new EventLoop(errors::add);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean taken = new AtomicBoolean();

    TakenBack(Round round) {
        this.round = round;
    }

    void play() {
        EventLoop.Cancellable timer = loop.callLater(Duration.ZERO, runs::incrementAndGet);
        round.thread("event loop", loop::run);
        round.thread("customer", () -> {
            taken.set(timer.cancel());
            loop.stop();
        });
        round.after(this::judge);
    }

    private void judge() {
        Expect.that(!taken.get() || runs.get() == 0, BugClass.CHECK_THEN_ACT,
                "cancel() said that it had taken a task back, and the task ran all the same: whether it has begun and whether it is taken back must be decided in one step.");
        Expect.that(runs.get() <= 1 && errors.isEmpty(), BugClass.DATA_RACE,
                "A task was taken back while it was due, and it ran twice or the loop's own work failed.");
    }
}
