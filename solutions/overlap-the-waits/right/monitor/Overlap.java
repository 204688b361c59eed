import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

// One lock around the books, never around a call.
public final class Overlap {
    private Overlap() {
    }

    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        Batch<T> batch = new Batch<>(calls);
        for (int i = 0; i < Math.min(maxConcurrent, calls.size()); i++) {
            Thread.ofVirtual().start(batch);
        }
        return batch.await();
    }

    private static final class Batch<T> implements Runnable {
        private final List<? extends Callable<T>> calls;
        private final Map<Integer, T> values = new HashMap<>();
        private final TreeMap<Integer, Exception> failures = new TreeMap<>();
        private int next;
        private int left;

        Batch(List<? extends Callable<T>> calls) {
            this.calls = calls;
            this.left = calls.size();
        }

        private synchronized int take() {
            return next < calls.size() ? next++ : -1;
        }

        @Override
        public void run() {
            int index;
            while ((index = take()) >= 0) {
                T value = null;
                Exception failure = null;
                try {
                    value = calls.get(index).call();
                } catch (Exception e) {
                    failure = e;
                }
                put(index, value, failure);
            }
        }

        private synchronized void put(int index, T value, Exception failure) {
            if (failure == null) {
                values.put(index, value);
            } else {
                failures.put(index, failure);
            }
            if (--left == 0) {
                notifyAll();
            }
        }

        synchronized List<T> await() throws Exception {
            while (left > 0) {
                wait();
            }
            if (!failures.isEmpty()) {
                throw failures.firstEntry().getValue();
            }
            List<T> list = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                list.add(values.get(i));
            }
            return list;
        }
    }
}
