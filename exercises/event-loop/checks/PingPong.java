import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;

/** One thread adds a task just when the loop has run the one before and is about to wait. */
final class PingPong {
    private static final int SPINS = 200;

    private final Round round;
    private final int tasks;
    private final EventLoop loop = new EventLoop(error -> {
    });
    private volatile int ran;

    PingPong(Round round, int tasks) {
        this.round = round;
        this.tasks = tasks;
    }

    void play() {
        round.thread("event loop", loop::run);
        round.thread("submitter", () -> round.repeat(tasks, tasks, i -> {
            loop.execute(this::run);
            int spins = 0;
            while (ran == i) {
                if (spins++ < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }));
        round.after(() -> Expect.equal(tasks, ran, BugClass.LOST_UPDATE, "Tasks were lost, or run twice."));
    }

    private void run() {
        int number = ran + 1;
        ran = number;
        if (number == tasks) {
            loop.stop();
        }
    }
}
