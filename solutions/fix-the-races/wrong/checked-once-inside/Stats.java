import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private static volatile Stats instance;

    private final Map<String, Long> hits = new HashMap<>();

    private Stats() {
    }

    public static Stats instance() {
        if (instance == null) {
            synchronized (Stats.class) {
                instance = new Stats();
            }
        }
        return instance;
    }

    public synchronized void hit(String page) {
        hits.merge(page, 1L, Long::sum);
    }

    public synchronized long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public synchronized Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
