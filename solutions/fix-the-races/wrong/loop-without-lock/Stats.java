import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private final Map<String, Long> hits = new HashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public synchronized void hit(String page) {
        hits.merge(page, 1L, Long::sum);
    }

    public synchronized long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
