import java.util.concurrent.*;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final ConcurrentMap<Integer, FutureTask<V>> cache = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) { this.function = function; }

    public V get(K key) throws ExecutionException, InterruptedException {
        Integer hash = key.hashCode();
        FutureTask<V> f = cache.get(hash);
        if (f == null) {
            FutureTask<V> ft = new FutureTask<V>(() -> function.apply(key));
            f = cache.putIfAbsent(hash, ft);
            if (f == null) { f = ft; ft.run(); }
        }
        try {
            return f.get();
        } catch (ExecutionException e) {
            cache.remove(hash, f);
            throw e;
        }
    }
}
