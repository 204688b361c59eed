import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private final Map<String, Integer> hits = new HashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        Integer before = hits.getOrDefault(page, 0);
        synchronized (before) {
            hits.put(page, hits.getOrDefault(page, 0) + 1);
        }
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
