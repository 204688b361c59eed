import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

// A pool as wide as the limit; failures come back as values.
public final class Overlap {
    private Overlap() {
    }

    private record Outcome<T>(T value, Exception failure) {
        static <T> Outcome<T> of(Callable<T> call) {
            try {
                return new Outcome<>(call.call(), null);
            } catch (Exception e) {
                return new Outcome<>(null, e);
            }
        }
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(Math.clamp(calls.size(), 1, maxConcurrent));
        List<T> results = new ArrayList<>();
        try {
            List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
            for (Callable<T> call : calls) {
                outcomes.add(CompletableFuture.supplyAsync(() -> Outcome.of(call), pool));
            }
            for (CompletableFuture<Outcome<T>> future : outcomes) {
                Outcome<T> outcome = future.get();
                if (outcome.failure() != null) {
                    throw outcome.failure();
                }
                results.add(outcome.value());
            }
        } finally {
            pool.close();
        }
        return results;
    }
}
