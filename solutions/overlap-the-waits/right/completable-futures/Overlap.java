import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// Futures on an executor of its own; never the common pool.
public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent);
        try {
            List<CompletableFuture<T>> futures = calls.stream().map(call -> supply(call, pool)).toList();
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).handle((nothing, failure) -> nothing).join();
            return futures.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> CompletableFuture<T> supply(Callable<T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, executor);
    }
}
