import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private static final Map<String, Long> HITS = new HashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    private static synchronized void add(String page) {
        HITS.merge(page, 1L, Long::sum);
    }

    public void hit(String page) {
        add(page);
    }

    public synchronized long hits(String page) {
        return HITS.getOrDefault(page, 0L);
    }

    public synchronized Optional<String> top() {
        return HITS.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
