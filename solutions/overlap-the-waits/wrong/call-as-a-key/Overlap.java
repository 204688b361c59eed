import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.*;

public final class Overlap {
    private Overlap() { }

    // the same call may stand in the list twice
    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Map<Callable<T>, Future<T>> futures = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent);
        try {
            for (Callable<T> c : calls) futures.put(c, pool.submit(c));
            List<T> results = new ArrayList<>();
            for (Future<T> f : futures.values()) {
                try {
                    results.add(f.get());
                } catch (ExecutionException e) {
                    throw (Exception) e.getCause();
                }
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
