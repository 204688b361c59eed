import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private final ThreadLocal<Map<String, Long>> hits = ThreadLocal.withInitial(HashMap::new);

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        hits.get().merge(page, 1L, Long::sum);
    }

    public long hits(String page) {
        return hits.get().getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.get().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
