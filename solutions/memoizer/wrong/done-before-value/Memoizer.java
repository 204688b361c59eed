import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Each computation has a virtual thread and a latch; every caller waits. */
public final class Memoizer<K, V> {
    private final class Computation {
        private final CountDownLatch done = new CountDownLatch(1);
        private V value;
        private Throwable failure;

        void run(K key) {
            try {
                V computed = function.apply(key);
                done.countDown();
                value = computed;
            } catch (Throwable thrown) {
                failure = thrown;
                computations.remove(key, this);
            }
            done.countDown();
        }

        V await() throws ExecutionException, InterruptedException {
            done.await();
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return value;
        }
    }

    private final Map<K, Computation> computations = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        Computation fresh = new Computation();
        Computation computation = computations.putIfAbsent(key, fresh);
        if (computation == null) {
            Thread.startVirtualThread(() -> fresh.run(key));
            computation = fresh;
        }
        return computation.await();
    }
}
