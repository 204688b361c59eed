import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// A stream pulls one element through all of its stages before it takes the next.
public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent)) {
            return calls.stream().map(call -> CompletableFuture.supplyAsync(() -> {
                try {
                    return call.call();
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            }, pool)).map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        }
    }
}
