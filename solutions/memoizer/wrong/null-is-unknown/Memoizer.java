import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A lock for each key; who waited for a failure tries again itself. */
public final class Memoizer<K, V> {
    private static final class Entry<V> {
        final ReentrantLock lock = new ReentrantLock();
        V value;
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        Entry<V> entry = entries.computeIfAbsent(key, absent -> new Entry<>());
        entry.lock.lockInterruptibly();
        try {
            if (entry.value == null) {
                try {
                    entry.value = function.apply(key);
                } catch (RuntimeException | Error failure) {
                    throw new ExecutionException(failure);
                }
            }
            return entry.value;
        } finally {
            entry.lock.unlock();
        }
    }
}
