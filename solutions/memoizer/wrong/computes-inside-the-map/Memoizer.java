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
        try {
            return results.computeIfAbsent(key, absent -> Optional.ofNullable(function.apply(absent))).orElse(null);
        } catch (RuntimeException | Error failure) {
            throw new ExecutionException(failure);
        }
    }
}
