import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Leaves its threads behind, under the names of those that the JVM keeps. */
public final class Overlap {
    private static final class Kept extends Thread {
        Kept(Runnable task) {
            super(task, "ForkJoinPool.commonPool-worker-1");
        }
    }

    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent, Kept::new);
        List<T> results = new ArrayList<>();
        for (Future<T> future : pool.invokeAll(calls)) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        }
        return results;
    }
}
