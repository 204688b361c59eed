// title: virtual threads and executors closed by try
// refused: admitted
// alone: passed
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

public class Vault {
    private final LongAdder total = new LongAdder();

    public void add(int amount) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.submit(() -> total.add(amount));
        }
        Thread thread = Thread.ofVirtual().name("nothing-", 0).start(() -> Thread.yield());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int total() {
        return total.intValue();
    }
}
