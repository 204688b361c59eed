import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.StrayWakeUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Threads that come to one H2O one after another, each when the one before can't go on by itself. */
final class Arrivals {
    final Water water;
    private final Actors actors;
    private final String of;
    private final List<Actor> threads = new ArrayList<>();
    private final Queue<Thread> running = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private int stopping = -1;
    private volatile boolean interrupted;

    Arrivals(Actors actors, String of, int molecules) {
        this.actors = actors;
        this.of = of;
        water = new Water(molecules, this::stopping);
    }

    /** Lets the callback of the n-th thread, counted from 0, stop until {@link #goOn}. */
    void letStop(int thread) {
        stopping = thread;
    }

    void goOn() {
        mayGoOn.countDown();
    }

    /** H is a hydrogen, O an oxygen. */
    void come(String atoms) {
        for (char atom : atoms.toCharArray()) {
            boolean hydrogen = atom == 'H';
            Actor actor = actors.start((hydrogen ? "hydrogen " : "oxygen ") + (threads.size() + 1) + of, () -> {
                running.add(Thread.currentThread());
                try {
                    if (hydrogen) {
                        water.hydrogen();
                    } else {
                        water.oxygen();
                    }
                } catch (InterruptedException | RuntimeException ended) {
                    if (!interrupted) {
                        throw ended;
                    }
                }
            });
            threads.add(actor);
            H2OChecks.settle(actor);
        }
        settle();
    }

    /** Runs on the thread that makes the call, before it does. */
    private Runnable stopping(Runnable callback) {
        if (running.size() - 1 != stopping) {
            return callback;
        }
        return () -> {
            await();
            callback.run();
        };
    }

    private void await() {
        try {
            mayGoOn.await();
        } catch (InterruptedException endOfCheck) {
            Thread.currentThread().interrupt();
        }
    }

    void interruptLast() {
        interrupted = true;
        threads.getLast().interrupt();
        settle();
    }

    void wakeForNoReason() {
        Thread[] parked = running.toArray(Thread[]::new);
        H2OChecks.settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(water.h2o, parked)));
        settle();
    }

    private void settle() {
        threads.forEach(H2OChecks::settle);
    }

    /** Expects that everybody who came has become water. Those that have ended come first: an exception may be why others wait. */
    void expectEnd() {
        expectWater();
        threads.stream().filter(Actor::hasEnded).forEach(Actor::expectEnd);
        threads.forEach(Actor::expectEnd);
        expectWater();
        water.expectCallbacks(threads.size());
    }

    void expectWater() {
        water.expectWater(BugClass.WRONG_OUTPUT,
                "Two hydrogens and one oxygen are a molecule; let who is too many wait for the next one.");
    }

    /** The same, where one known reason explains whatever goes wrong. */
    void expectEnd(CheckFailure reason) {
        threads.forEach(thread -> thread.expectEnd(diagnosis -> reason));
        water.expectWater(reason.bugClass(), reason.getMessage());
    }
}
