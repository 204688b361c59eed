import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Object[] results = new Object[calls.size()];
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent)) {
            for (int i = 0; i < results.length; i++) {
                int index = i;
                pool.execute(() -> {
                    try {
                        results[index] = calls.get(index).call();
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) Arrays.asList(results);
        return list;
    }
}
