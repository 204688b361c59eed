import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public final class Overlap {
    private Overlap() {
    }

    private record Indexed<T>(int index, T value, Exception failure) {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        List<Indexed<T>> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        Semaphore permits = new Semaphore(maxConcurrent);
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                permits.acquireUninterruptibly();
                try {
                    results.add(new Indexed<>(index, calls.get(index).call(), null));
                } catch (Exception e) {
                    results.add(new Indexed<>(index, null, e));
                } finally {
                    permits.release();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        results.sort(Comparator.comparingInt(Indexed::index));
        List<T> values = new ArrayList<>();
        for (Indexed<T> result : results) {
            if (result.failure() != null) {
                throw result.failure();
            }
            values.add(result.value());
        }
        return values;
    }
}
