import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<T> results = new ArrayList<>();
        int size = Math.min(maxConcurrent, calls.size());
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            for (int from = 0; size > 0 && from + size <= calls.size(); from += size) {
                for (Future<T> done : executor.invokeAll(calls.subList(from, from + size))) {
                    results.add(done.get());
                }
            }
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
        return results;
    }
}
