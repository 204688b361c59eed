// expected: lost-update
import java.util.concurrent.*;

public class FuturesCount {
    static volatile int n;

    public static void main(String[] z) throws Exception {
        CompletableFuture<Void> a = CompletableFuture.runAsync(() -> {
            int v = n;
            n = v + 1;
        });
        CompletableFuture<Void> b = CompletableFuture.runAsync(() -> {
            int v = n;
            n = v + 1;
        });
        CompletableFuture.allOf(a, b).join();
        if (n != 2) throw new IllegalStateException("n=" + n);
    }
}
