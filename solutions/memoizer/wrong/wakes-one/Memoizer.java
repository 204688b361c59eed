import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** One monitor for the map, never held while the function runs. */
public final class Memoizer<K, V> {
    private static final Object COMPUTING = new Object();
    private final Map<K, Object> states = new HashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    @SuppressWarnings("unchecked")
    public V get(K key) throws ExecutionException, InterruptedException {
        synchronized (states) {
            while (states.get(key) == COMPUTING) {
                states.wait();
            }
            if (states.containsKey(key)) {
                return (V) states.get(key);
            }
            states.put(key, COMPUTING);
        }
        boolean succeeded = false;
        V value = null;
        try {
            value = function.apply(key);
            succeeded = true;
            return value;
        } catch (RuntimeException | Error failure) {
            throw new ExecutionException(failure);
        } finally {
            synchronized (states) {
                if (succeeded) {
                    states.put(key, value);
                } else {
                    states.remove(key);
                }
                states.notify();
            }
        }
    }
}
