import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.HashMap;
import java.util.Map;

public class ReadWrite {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
    static final Map<String, Integer> MAP = new HashMap<>();

    static void put(String key) {
        LOCK.writeLock().lock();
        try {
            MAP.merge(key, 1, Integer::sum);
        } finally {
            LOCK.writeLock().unlock();
        }
    }

    static int get(String key) {
        LOCK.readLock().lock();
        try {
            return MAP.getOrDefault(key, 0);
        } finally {
            LOCK.readLock().unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        both(() -> put("a"), () -> {
            put("a");
            assert get("a") >= 1;
        });
        assert get("a") == 2;
    }
}
