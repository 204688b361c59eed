import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Leaves its threads behind, and each says that it equals the one that made it. */
public final class Overlap {
    private static final class Kept extends Thread {
        private final Thread maker = Thread.currentThread();

        Kept(Runnable task) {
            super(task);
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return maker.hashCode();
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
