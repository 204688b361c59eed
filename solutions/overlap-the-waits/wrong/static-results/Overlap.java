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

    private static final List<Object> RESULTS = new ArrayList<>();

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent)) {
            for (Future<T> future : pool.invokeAll(calls)) {
                RESULTS.add(future.get());
            }
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) List.copyOf(RESULTS);
        return list;
    }
}
