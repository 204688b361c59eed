import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Stats {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Long> hits = new HashMap<>();
    private String top;

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        lock.writeLock().lock();
        try {
            long now = hits.merge(page, 1L, Long::sum);
            if (top == null || now > hits.get(top)) {
                top = page;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    public long hits(String page) {
        lock.readLock().lock();
        try {
            return hits.getOrDefault(page, 0L);
        } finally {
            lock.readLock().unlock();
        }
    }

    public Optional<String> top() {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(top);
        } finally {
            lock.readLock().unlock();
        }
    }
}
