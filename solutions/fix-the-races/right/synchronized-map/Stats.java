import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private static final Map<String, Long> HITS = Collections.synchronizedMap(new HashMap<>());

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        HITS.merge(page, 1L, Long::sum);
    }

    public long hits(String page) {
        return HITS.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        synchronized (HITS) {
            return HITS.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        }
    }
}
