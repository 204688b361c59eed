import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private final AtomicReference<Map<K, FutureTask<V>>> snapshot = new AtomicReference<>(Map.of());
    private final Function<? super K, ? extends V> function;

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        FutureTask<V> mine = null;
        while (true) {
            Map<K, FutureTask<V>> seen = snapshot.get();
            FutureTask<V> task = seen.get(key);
            if (task != null) {
                return await(key, task);
            }
            if (mine == null) {
                mine = new FutureTask<>(() -> function.apply(key));
            }
            Map<K, FutureTask<V>> next = new HashMap<>(seen);
            next.put(key, mine);
            if (snapshot.compareAndSet(seen, next)) {
                mine.run();
                return await(key, mine);
            }
        }
    }

    private V await(K key, FutureTask<V> task) throws ExecutionException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            snapshot.updateAndGet(seen -> {
                Map<K, FutureTask<V>> next = new HashMap<>(seen);
                next.remove(key, task);
                return next;
            });
            throw failed;
        }
    }
}
