import java.util.concurrent.*;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> cache = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) { this.function = function; }

    public V get(K key) throws ExecutionException, InterruptedException {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other = cache.putIfAbsent(key, mine);
        if (other != null) {
            try {
                return other.get(30, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // the other thread seems to be stuck, do it ourselves
                cache.remove(key, other);
                return get(key);
            }
        }
        try {
            V v = function.apply(key);
            mine.complete(v);
            return v;
        } catch (Throwable t) {
            cache.remove(key, mine);
            mine.completeExceptionally(t);
            throw new ExecutionException(t);
        }
    }
}
