import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private static final Map<String, Long> HITS = new ConcurrentHashMap<>();

    private Stats() {
    }

    public static Stats instance() {
        return new Stats();
    }

    public void hit(String page) {
        HITS.merge(page, 1L, Long::sum);
    }

    public long hits(String page) {
        return HITS.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return HITS.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
