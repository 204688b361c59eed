import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public final class Stats {
    private final Map<String, Long> hits = new ConcurrentHashMap<>();
    private final AtomicLong most = new AtomicLong();
    private final AtomicReference<String> leader = new AtomicReference<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        long now = hits.merge(page, 1L, Long::sum);
        if (now > most.get()) {
            most.set(now);
            leader.set(page);
        }
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return Optional.ofNullable(leader.get());
    }
}
