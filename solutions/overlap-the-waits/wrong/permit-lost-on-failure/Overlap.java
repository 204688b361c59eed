import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Semaphore permits = new Semaphore(maxConcurrent);
        Object[] results = new Object[calls.size()];
        Exception[] failures = new Exception[results.length];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int index = i;
            threads.add(Thread.startVirtualThread(() -> {
                permits.acquireUninterruptibly();
                try {
                    results[index] = calls.get(index).call();
                    permits.release();
                } catch (Exception e) {
                    failures[index] = e;
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Exception failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) Arrays.asList(results);
        return list;
    }
}
