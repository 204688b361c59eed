import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

public final class Memoizer<K, V> {
    private sealed interface State<V> {
    }

    private static final class UnderWay<V> implements State<V> {
        Throwable failure;
    }

    private record Known<V>(V value) implements State<V> {
    }

    private final Function<? super K, ? extends V> function;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<K, State<V>> states = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, State<V>> eldest) {
            return size() > 1000 && eldest.getValue() instanceof Known<V>;
        }
    };

    public Memoizer(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) throws ExecutionException, InterruptedException {
        UnderWay<V> mine = new UnderWay<>();
        lock.lock();
        try {
            State<V> there = states.putIfAbsent(key, mine);
            if (there instanceof Known<V> known) {
                return known.value();
            }
            if (there instanceof UnderWay<V> others) {
                return await(key, others);
            }
        } finally {
            lock.unlock();
        }
        return compute(key, mine);
    }

    private V await(K key, UnderWay<V> others) throws ExecutionException, InterruptedException {
        State<V> now;
        while ((now = states.get(key)) == others) {
            changed.await();
        }
        if (others.failure != null) {
            throw new ExecutionException(others.failure);
        }
        if (now instanceof Known<V> known) {
            return known.value();
        }
        throw new IllegalStateException();
    }

    private V compute(K key, UnderWay<V> mine) throws ExecutionException {
        Throwable failure = null;
        V value = null;
        try {
            value = function.apply(key);
        } catch (Throwable t) {
            failure = t;
        }
        lock.lock();
        try {
            mine.failure = failure;
            if (failure == null) {
                states.put(key, new Known<>(value));
            } else {
                states.remove(key);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }
}
