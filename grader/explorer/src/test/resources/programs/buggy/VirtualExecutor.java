// expected: lost-update
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class VirtualExecutor {
    static int hits;

    public static void main(String[] args) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                pool.submit(() -> hits++);
            }
        }
        assert hits == 5 : hits;
    }
}
