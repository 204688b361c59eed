import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** A map of results beside one of turns; looks again when it has the turn. */
public final class Memoizer<K, V> {
    private final Map<K, Semaphore> turns = new ConcurrentHashMap<>();
    private final Map<K, Optional<V>> results = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        Optional<V> known = results.get(key);
        if (known != null) {
            return known.orElse(null);
        }
        Semaphore turn = turns.computeIfAbsent(key, absent -> new Semaphore(1));
        turn.acquire();
        try {
            known = results.get(key);
            if (known == null) {
                known = Optional.ofNullable(function.apply(key));
                results.put(key, known);
            }
            return known.orElse(null);
        } catch (Throwable failure) {
            throw new ExecutionException(failure);
        } finally {
            turn.release();
        }
    }
}
