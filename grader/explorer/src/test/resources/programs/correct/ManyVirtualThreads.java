import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class ManyVirtualThreads {

    public static void main(String[] z) throws Exception {
        AtomicInteger n = new AtomicInteger();
        try (var e = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) e.submit(() -> {
                Thread.sleep(10);
                return n.incrementAndGet();
            });
        }
        if (n.get() != 50) throw new AssertionError();
    }
}
