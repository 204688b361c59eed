import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> results = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        CompletableFuture<V> result = results.computeIfAbsent(key,
                absent -> CompletableFuture.supplyAsync(() -> function.apply(key), Thread::startVirtualThread));
        try {
            return result.get();
        } catch (ExecutionException failed) {
            results.remove(key, result);
            throw failed;
        }
    }
}
