import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.concurrent.CountDownLatch;

/** A philosopher's meal on a thread of its own, which can be made to stop inside one of its callbacks. */
final class Guest {
    static final int NOWHERE = 0;
    static final int IN_FIRST_PICK = 1;
    static final int EATING = 3;
    static final int IN_FIRST_PUT = 4;
    static final int IN_LAST_PUT = 5;

    final Meal meal;
    final Actor actor;
    volatile Thread thread = Thread.currentThread();
    private final int stop;
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private volatile boolean interrupted;
    private int callbacks;

    /** Lets a philosopher come to the table; {@code stop} counts the callbacks from 1. */
    Guest(Actors actors, String of, Table table, int philosopher, int stop) {
        this.stop = stop;
        meal = new Meal(table, philosopher, true, () -> {
        });
        actor = actors.start("philosopher " + philosopher + of, () -> {
            thread = Thread.currentThread();
            try {
                meal.have(this::stopping);
            } catch (InterruptedException | RuntimeException ended) {
                if (!interrupted) {
                    throw ended;
                }
                meal.breakOff();
                return; // a right answer to an interrupt
            }
            meal.expectDone();
        });
    }

    /** The callback counts as begun, and what follows it has not. */
    private Runnable stopping(Runnable callback) {
        return () -> {
            boolean stops = ++callbacks == stop;
            if (stops && stop > EATING) {
                await();
            }
            callback.run();
            if (stops && stop <= EATING) {
                await();
            }
        };
    }

    private void await() {
        try {
            mayGoOn.await();
        } catch (InterruptedException endOfCheck) {
            Thread.currentThread().interrupt();
        }
    }

    void goOn() {
        mayGoOn.countDown();
    }

    void interrupt() {
        interrupted = true;
        actor.interrupt();
    }

    /** Waits until the thread has ended or can't go on by itself. */
    void settle() {
        settle(actor);
        meal.expectGoodManners();
    }

    static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}
