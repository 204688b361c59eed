import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

public final class Stats {
    private static final Stats ONLY = new Stats();

    private final ConcurrentSkipListMap<String, AtomicLong> hits = new ConcurrentSkipListMap<>();

    private Stats() {
    }

    public static Stats instance() {
        return ONLY;
    }

    public void hit(String page) {
        hits.computeIfAbsent(page, unknown -> new AtomicLong()).incrementAndGet();
    }

    public long hits(String page) {
        AtomicLong count = hits.get(page);
        return count == null ? 0 : count.get();
    }

    public Optional<String> top() {
        return hits.entrySet().stream()
                .max(Comparator.comparingLong(entry -> entry.getValue().get()))
                .map(Map.Entry::getKey);
    }
}
