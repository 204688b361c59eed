import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        int count = calls.size();
        Object[] results = new Object[count];
        Exception[] failures = new Exception[count];
        int[] next = new int[1];
        Thread[] workers = new Thread[Math.min(count, maxConcurrent)];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> {
                for (int index = next[0]++; index < count; index = next[0]++) {
                    try {
                        results[index] = calls.get(index).call();
                    } catch (Exception e) {
                        failures[index] = e;
                    }
                }
            });
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
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
