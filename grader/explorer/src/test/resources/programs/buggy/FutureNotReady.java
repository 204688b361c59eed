// expected: check-then-act
import java.util.concurrent.*;
import java.util.*;

public class FutureNotReady {
    static final List<String> log = new ArrayList<>();

    public static void main(String[] z) throws Exception {
        var f = CompletableFuture.supplyAsync(() -> {
            synchronized (log) {
                if (log.isEmpty()) throw new IllegalStateException("not ready");
                return log.get(0);
            }
        });
        synchronized (log) {
            log.add("ok");
        }
        System.out.println(f.thenApply(String::length).join());
    }
}
