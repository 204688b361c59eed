import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private volatile Map<String, Long> hits = Map.of();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        Map<String, Long> next = new HashMap<>(hits);
        next.merge(page, 1L, Long::sum);
        hits = next;
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
