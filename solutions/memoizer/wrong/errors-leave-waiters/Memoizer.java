import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final Map<K, CompletableFuture<V>> known = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> promise = known.computeIfAbsent(key, absent -> mine);
        if (promise == mine) {
            try {
                mine.complete(function.apply(key));
            } catch (Exception failure) {
                known.remove(key);
                mine.completeExceptionally(failure);
            }
        }
        return promise.get();
    }
}
