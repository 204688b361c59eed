// expected: data-race

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class CacheInOrderOfAccess {
    private final Map<String, String> entries = new LinkedHashMap<>(8, 0.75f, true);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void put(String key) {
        lock.writeLock().lock();
        try {
            entries.put(key, key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    boolean has(String key) {
        lock.readLock().lock();
        try {
            return entries.get(key) != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        CacheInOrderOfAccess cache = new CacheInOrderOfAccess();
        cache.put("a");
        cache.put("b");
        Thread one = new Thread(() -> cache.has("a"));
        Thread two = new Thread(() -> cache.has("b"));
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
