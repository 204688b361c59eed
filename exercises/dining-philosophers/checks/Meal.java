import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.function.UnaryOperator;

/** One call of wantsToEat, and what its callbacks were used for. They run one after another, so plain fields do. */
final class Meal {
    private final Table table;
    private final int philosopher;
    private final boolean watchHands;
    private final Runnable onConflict;
    private boolean holdsLeft;
    private boolean holdsRight;
    private int eaten;
    // read by the check while the meal goes on; not touched where all is well, so they order nothing
    private volatile int conflicts;
    private volatile String mistake;

    /**
     * @param watchHands
     *            whether to look who else has a fork in the hand; costs steps where every order is explored
     * @param onConflict
     *            runs on the thread of a philosopher who took a fork out of somebody's hand
     */
    Meal(Table table, int philosopher, boolean watchHands, Runnable onConflict) {
        this.table = table;
        this.philosopher = philosopher;
        this.watchHands = watchHands;
        this.onConflict = onConflict;
    }

    /** Eats once; {@code wrapped} gets each callback before the student's code does. */
    void have(UnaryOperator<Runnable> wrapped) throws InterruptedException {
        table.philosophers.wantsToEat(philosopher, wrapped.apply(() -> pick(true)), wrapped.apply(() -> pick(false)),
                wrapped.apply(this::eat), wrapped.apply(() -> put(true)), wrapped.apply(() -> put(false)));
    }

    private void pick(boolean left) {
        if (left ? holdsLeft : holdsRight) {
            note("picked up the " + side(left) + " fork, which was already in that hand");
        } else if (watchHands) {
            int found = table.pick(philosopher, left);
            if (found != 0) {
                conflicts |= found;
                onConflict.run();
            }
        }
        hold(left, true);
    }

    private void eat() {
        if (!holdsLeft || !holdsRight) {
            note("ate without " + (holdsLeft || holdsRight ? "the " + side(!holdsLeft) + " fork" : "forks") + " in the hand");
        }
        eaten++;
        table.eat(philosopher);
    }

    private void put(boolean left) {
        if (!(left ? holdsLeft : holdsRight)) {
            note("laid down the " + side(left) + " fork, which was not in that hand");
        } else if (watchHands) {
            table.put(philosopher, left);
        }
        hold(left, false);
    }

    /** Nobody has a fork in the hand whose interrupted call has ended, also where it laid none down: the task does not ask for that. */
    void breakOff() {
        for (boolean left : new boolean[]{true, false}) {
            if (left ? holdsLeft : holdsRight) {
                table.put(philosopher, left);
                hold(left, false);
            }
        }
    }

    private void hold(boolean left, boolean holds) {
        if (left) {
            holdsLeft = holds;
        } else {
            holdsRight = holds;
        }
    }

    /** The ways to sit in which this philosopher took a fork out of somebody's hand. */
    int conflicts() {
        return conflicts;
    }

    int philosopher() {
        return philosopher;
    }

    int eaten() {
        return eaten;
    }

    /** Fails if the call used its callbacks in a way that no order of the threads excuses. */
    void expectGoodManners() {
        if (mistake != null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, mistake
                    + ": a philosopher picks up both forks, then eats, then lays both down.");
        }
    }

    /** Fails unless the philosopher, whose call has returned, has eaten once and laid down both forks. */
    void expectDone() {
        expectGoodManners();
        if (eaten != 1) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "A call of wantsToEat(" + philosopher + ", ...) came back, and the philosopher has eaten "
                    + (eaten == 0 ? "nothing" : eaten + " times") + ": each call means one meal, also if the same philosopher eats already.");
        }
        if (holdsLeft || holdsRight) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "A call of wantsToEat(" + philosopher + ", ...) came back with the "
                    + side(holdsLeft) + " fork still in the hand: lay down both forks after the meal.");
        }
    }

    private void note(String what) {
        if (mistake == null) {
            mistake = "Philosopher " + philosopher + " " + what;
        }
    }

    private static String side(boolean left) {
        return left ? "left" : "right";
    }
}
