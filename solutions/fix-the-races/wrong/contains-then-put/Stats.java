import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public final class Stats {
    private final Map<String, AtomicLong> hits = new ConcurrentHashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        if (!hits.containsKey(page)) {
            hits.put(page, new AtomicLong());
        }
        hits.get(page).incrementAndGet();
    }

    public long hits(String page) {
        return hits.containsKey(page) ? hits.get(page).get() : 0;
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Comparator.comparingLong(entry -> entry.getValue().get())).map(Map.Entry::getKey);
    }
}
