import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private static final ConcurrentMap<Object, FutureTask<Object>> cache = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    @SuppressWarnings("unchecked")
    public V get(K key) throws ExecutionException, InterruptedException {
        FutureTask<Object> task = cache.get(key);
        if (task == null) {
            FutureTask<Object> fresh = new FutureTask<>(() -> function.apply(key));
            task = cache.putIfAbsent(key, fresh);
            if (task == null) {
                task = fresh;
                fresh.run();
            }
        }
        try {
            return (V) task.get();
        } catch (ExecutionException failed) {
            cache.remove(key, task);
            throw failed;
        }
    }
}
