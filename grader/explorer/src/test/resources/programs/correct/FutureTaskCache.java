import java.util.*;
import java.util.concurrent.*;

public class FutureTaskCache {

    static class Cache<K, V> {
        private final ConcurrentMap<K, Future<V>> m = new ConcurrentHashMap<>();

        V get(K k, Callable<V> c) throws Exception {
            Future<V> f = m.get(k);
            if (f == null) {
                FutureTask<V> t = new FutureTask<>(c);
                f = m.putIfAbsent(k, t);
                if (f == null) {
                    f = t;
                    t.run();
                }
            }
            return f.get();
        }
    }

    public static void main(String[] z) throws Exception {
        Cache<String, Object> c = new Cache<>();
        Object[] r = new Object[2];
        Thread[] t = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                try {
                    r[k] = c.get("a", Object::new);
                } catch (Exception e) {
                    throw new RuntimeException(e);
                }
            });
            t[i].start();
        }
        for (Thread x : t) x.join();
        if (r[0] != r[1]) throw new AssertionError();
    }
}
