import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final Map<K, V> results = new HashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public synchronized V get(K key) throws ExecutionException, InterruptedException {
        if (!results.containsKey(key)) {
            try {
                results.put(key, function.apply(key));
            } catch (RuntimeException | Error failure) {
                throw new ExecutionException(failure);
            }
        }
        return results.get(key);
    }
}
