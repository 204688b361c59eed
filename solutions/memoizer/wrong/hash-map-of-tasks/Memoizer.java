import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final Map<K, FutureTask<V>> cache = new HashMap<>();
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        FutureTask<V> task = cache.get(key);
        if (task == null) {
            FutureTask<V> fresh = new FutureTask<>(() -> function.apply(key));
            task = cache.putIfAbsent(key, fresh);
            if (task == null) {
                task = fresh;
                fresh.run();
            }
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            cache.remove(key, task);
            throw failed;
        }
    }
}
