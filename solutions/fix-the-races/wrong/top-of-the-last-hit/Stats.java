import java.util.Optional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private final Map<String, Long> hits = new ConcurrentHashMap<>();
    private volatile String last;

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        hits.merge(page, 1L, Long::sum);
        last = page;
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return Optional.ofNullable(last);
    }
}
