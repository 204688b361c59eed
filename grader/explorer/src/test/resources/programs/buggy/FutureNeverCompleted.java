// expected: missed-termination
import java.util.concurrent.*;

public class FutureNeverCompleted {
    static volatile boolean cancelled;

    public static void main(String[] z) throws Exception {
        CompletableFuture<String> f = new CompletableFuture<>();
        Thread t = new Thread(() -> {
            if (!cancelled) f.complete("x");
        });
        t.start();
        cancelled = true;
        System.out.println(f.get());
    }
}
