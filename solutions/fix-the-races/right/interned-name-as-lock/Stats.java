import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

public final class Stats {
    private final Map<String, Long> hits = new ConcurrentSkipListMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        // one object for equal texts, so one lock for each page
        synchronized (page.intern()) {
            Long before = hits.get(page);
            hits.put(page, before == null ? 1 : before + 1);
        }
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        String top = null;
        long most = 0;
        for (Map.Entry<String, Long> entry : hits.entrySet()) {
            if (entry.getValue() > most) {
                top = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(top);
    }
}
