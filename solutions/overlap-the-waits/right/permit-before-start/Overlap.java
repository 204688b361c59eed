import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

// The caller takes a permit before it starts the next call, on a pool that all callers share.
public final class Overlap {
    private Overlap() {
    }

    private static final ExecutorService SHARED = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Semaphore free = new Semaphore(maxConcurrent);
        List<FutureTask<T>> tasks = new ArrayList<>(calls.size());
        for (Callable<T> call : calls) {
            free.acquire();
            FutureTask<T> task = new FutureTask<>(call) {
                @Override
                protected void done() {
                    free.release();
                }
            };
            tasks.add(task);
            SHARED.execute(task);
        }
        ArrayList<T> values = new ArrayList<>();
        ExecutionException first = null;
        for (FutureTask<T> task : tasks) {
            try {
                values.add(task.get());
            } catch (ExecutionException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw (Exception) first.getCause();
        }
        return values;
    }
}
