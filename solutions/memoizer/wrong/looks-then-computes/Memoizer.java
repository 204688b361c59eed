import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final Map<K, Optional<V>> results = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        Optional<V> known = results.get(key);
        if (known == null) {
            try {
                known = Optional.ofNullable(function.apply(key));
            } catch (Throwable failure) {
                throw new ExecutionException(failure);
            }
            results.put(key, known);
        }
        return known.orElse(null);
    }
}
