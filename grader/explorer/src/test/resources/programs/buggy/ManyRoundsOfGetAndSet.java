// expected: lost-update
import java.util.concurrent.atomic.AtomicInteger;

/** So many rounds that the shortest failing schedule is long, and its last turn comes late. */
public class ManyRoundsOfGetAndSet {
    private static final int ROUNDS = 100_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static void count() {
        for (int i = 0; i < ROUNDS; i++) {
            COUNT.set(COUNT.get() + 1);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread one = new Thread(ManyRoundsOfGetAndSet::count);
        Thread two = new Thread(ManyRoundsOfGetAndSet::count);
        one.start();
        two.start();
        one.join();
        two.join();
        if (COUNT.get() != 2 * ROUNDS) {
            throw new AssertionError(COUNT.get());
        }
    }
}
