import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private final Map<String, Long> hits = new ConcurrentHashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public synchronized void hit(String page) {
        Long before = hits.remove(page);
        hits.put(page, before == null ? 1 : before + 1);
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
