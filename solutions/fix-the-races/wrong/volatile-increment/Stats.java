import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private static final class Count {
        private volatile long hits;
    }

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        counts.computeIfAbsent(page, key -> new Count()).hits++;
    }

    public long hits(String page) {
        Count count = counts.get(page);
        return count == null ? 0 : count.hits;
    }

    public Optional<String> top() {
        String top = null;
        long most = -1;
        for (Map.Entry<String, Count> entry : counts.entrySet()) {
            if (entry.getValue().hits > most) {
                most = entry.getValue().hits;
                top = entry.getKey();
            }
        }
        return Optional.ofNullable(top);
    }
}
