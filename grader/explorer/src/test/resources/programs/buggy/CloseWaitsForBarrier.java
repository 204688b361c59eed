// expected: missed-termination
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Closing a pool waits a day, and another day, and so on: inside the JDK. */
public class CloseWaitsForBarrier {
    public static void main(String[] args) {
        CyclicBarrier three = new CyclicBarrier(3);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> three.await());
            }
        }
    }
}
