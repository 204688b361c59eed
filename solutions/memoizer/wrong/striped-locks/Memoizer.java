import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final ReentrantLock[] stripes = new ReentrantLock[64];
    private final Map<K, Optional<V>> results = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        ReentrantLock stripe = stripes[Math.floorMod(key.hashCode(), stripes.length)];
        stripe.lockInterruptibly();
        try {
            Optional<V> known = results.get(key);
            if (known == null) {
                known = Optional.ofNullable(function.apply(key));
                results.put(key, known);
            }
            return known.orElse(null);
        } catch (RuntimeException | Error failure) {
            throw new ExecutionException(failure);
        } finally {
            stripe.unlock();
        }
    }
}
