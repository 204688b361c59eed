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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// Asks the next one when the one before has failed.
public final class Scatter {
    private Scatter() {
    }

    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Throwable last = null;
        for (Callable<T> call : calls) {
            FutureTask<T> task = new FutureTask<>(call);
            Thread thread = Thread.startVirtualThread(task);
            try {
                return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failed) {
                last = failed.getCause();
            } finally {
                thread.interrupt();
                thread.join();
            }
        }
        throw new ExecutionException(last);
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
