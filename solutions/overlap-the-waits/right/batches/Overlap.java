import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// So many at a time, then the next so many.
public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            for (int from = 0; from < calls.size(); from += Math.min(maxConcurrent, calls.size())) {
                int to = Math.min(calls.size(), from + Math.min(maxConcurrent, calls.size()));
                for (Future<T> done : executor.invokeAll(calls.subList(from, to))) {
                    results.add(valueOf(done));
                }
            }
        }
        return results;
    }

    private static <T> T valueOf(Future<T> done) throws Exception {
        if (done.state() == Future.State.FAILED) {
            throw (Exception) done.exceptionNow();
        }
        return done.resultNow();
    }
}
