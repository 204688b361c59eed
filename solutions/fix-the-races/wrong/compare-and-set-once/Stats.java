import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

public final class Stats {
    private final AtomicReference<Map<String, Long>> current = new AtomicReference<>(Map.of());

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        Map<String, Long> before = current.get();
        Map<String, Long> next = new HashMap<>(before);
        next.merge(page, 1L, Long::sum);
        current.compareAndSet(before, next);
    }

    public long hits(String page) {
        return current.get().getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return current.get().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
