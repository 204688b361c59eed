import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private static volatile Stats instance;

    private final ConcurrentHashMap<String, Long> hits = new ConcurrentHashMap<>();

    public Stats() {
    }

    public static Stats instance() {
        Stats known = instance;
        if (known == null) {
            synchronized (Stats.class) {
                known = instance;
                if (known == null) {
                    known = new Stats();
                    instance = known;
                }
            }
        }
        return known;
    }

    public void hit(String page) {
        hits.merge(page, 1L, Long::sum);
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
