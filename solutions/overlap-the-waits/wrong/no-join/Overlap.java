import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Object[] results = new Object[calls.size()];
        Semaphore permits = new Semaphore(maxConcurrent);
        for (int i = 0; i < results.length; i++) {
            int index = i;
            permits.acquire();
            new Thread(() -> {
                try {
                    results[index] = calls.get(index).call();
                } catch (Exception e) {
                    results[index] = e;
                } finally {
                    permits.release();
                }
            }).start();
        }
        for (Object result : results) {
            if (result instanceof Exception e) {
                throw e;
            }
        }
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) Arrays.asList(results);
        return list;
    }
}
