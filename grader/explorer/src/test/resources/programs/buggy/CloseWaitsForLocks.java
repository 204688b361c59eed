// expected: deadlock
import java.util.concurrent.Executors;

public class CloseWaitsForLocks {
    static final Object LEFT = new Object();
    static final Object RIGHT = new Object();

    static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                second.hashCode();
            }
        }
    }

    public static void main(String[] args) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> both(LEFT, RIGHT));
            pool.submit(() -> both(RIGHT, LEFT));
        }
    }
}
