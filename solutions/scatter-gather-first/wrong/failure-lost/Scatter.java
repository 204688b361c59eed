import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// All have failed, and null is the result.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<T> completions = new ExecutorCompletionService<>(executor);
            try {
                for (Callable<T> call : calls) {
                    completions.submit(call);
                }
                for (int i = 0; i < calls.size(); i++) {
                    Future<T> done = completions.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (done == null) {
                        throw new TimeoutException();
                    }
                    try {
                        return done.get();
                    } catch (ExecutionException failed) {
                        continue;
                    }
                }
                return null;
            } finally {
                executor.shutdownNow();
            }
        }
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<T> completions = new ExecutorCompletionService<>(executor);
            List<Future<T>> futures = new ArrayList<>();
            try {
                for (Callable<T> call : calls) {
                    futures.add(completions.submit(call));
                }
                for (int i = 0; i < calls.size(); i++) {
                    completions.take().get();
                }
                List<T> results = new ArrayList<>();
                for (Future<T> future : futures) {
                    results.add(future.resultNow());
                }
                return results;
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
