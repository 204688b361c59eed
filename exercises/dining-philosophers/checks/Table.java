import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Five seats and what each hand holds. Nobody says which neighbour shares the left fork, so both ways to sit are
 * watched, and only code that is wrong in both is wrong.
 */
final class Table {
    static final int SEATS = 5;
    /** The left fork of a philosopher is the right one of the next. */
    static final int LEFT_IS_NEXT = 1;
    /** The left fork of a philosopher is the right one of the one before. */
    static final int LEFT_IS_PREVIOUS = 2;
    static final int EITHER = LEFT_IS_NEXT | LEFT_IS_PREVIOUS;

    final DiningPhilosophers philosophers = new DiningPhilosophers();
    private final AtomicBoolean[] hands = new AtomicBoolean[2 * SEATS];
    /** How many meals the two neighbours of a fork have had. Plain on purpose: they must not eat at the same time. */
    private final int[] used = new int[SEATS];

    Table() {
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new AtomicBoolean();
        }
    }

    /** Takes a fork and returns the ways to sit in which somebody else has it in the hand. */
    int pick(int philosopher, boolean left) {
        if (hand(philosopher, left).getAndSet(true)) {
            return EITHER;
        }
        int next = hand(philosopher + 1, !left).get() ? left ? LEFT_IS_NEXT : LEFT_IS_PREVIOUS : 0;
        int previous = hand(philosopher + SEATS - 1, !left).get() ? left ? LEFT_IS_PREVIOUS : LEFT_IS_NEXT : 0;
        return next | previous;
    }

    void put(int philosopher, boolean left) {
        hand(philosopher, left).set(false);
    }

    void eat(int philosopher) {
        used[philosopher]++;
        used[(philosopher + 1) % SEATS]++;
    }

    /** How often the forks of all were used; each meal uses two. */
    int uses() {
        int sum = 0;
        for (int count : used) {
            sum += count;
        }
        return sum;
    }

    private AtomicBoolean hand(int philosopher, boolean left) {
        return hands[2 * (philosopher % SEATS) + (left ? 0 : 1)];
    }
}
