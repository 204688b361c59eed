import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(maxConcurrent)) {
            CompletionService<T> service = new ExecutorCompletionService<>(pool);
            for (Callable<T> call : calls) {
                service.submit(call);
            }
            List<T> results = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                results.add(service.take().get());
            }
            return results;
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
