import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

// The limit is kept, but no more calls wait at once than the common pool has threads.
public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Semaphore permits = new Semaphore(maxConcurrent);
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
            permits.acquire();
            futures.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return call.call();
                } catch (Exception e) {
                    throw new CompletionException(e);
                } finally {
                    permits.release();
                }
            }));
        }
        List<T> results = new ArrayList<>();
        for (CompletableFuture<T> future : futures) {
            try {
                results.add(future.join());
            } catch (CompletionException e) {
                throw (Exception) e.getCause();
            }
        }
        return results;
    }
}
