import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.*;

public final class Overlap {
    private Overlap() { }

    private static <T> T resilient(Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (Exception first) {
            return call.call(); // network hiccup: try once more
        }
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<T> results = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) futures.add(pool.submit(() -> resilient(call)));
            for (Future<T> f : futures) results.add(f.get());
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return results;
    }
}
