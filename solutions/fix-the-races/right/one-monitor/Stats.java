import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private static Stats instance;

    private final Map<String, Long> hits = new HashMap<>();

    private Stats() {
    }

    public static synchronized Stats instance() {
        if (instance == null) {
            instance = new Stats();
        }
        return instance;
    }

    public synchronized void hit(String page) {
        long before = hits.getOrDefault(page, 0L);
        hits.put(page, before + 1);
    }

    public synchronized long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public synchronized Optional<String> top() {
        String top = null;
        for (Map.Entry<String, Long> entry : hits.entrySet()) {
            if (top == null || entry.getValue() > hits.get(top)) {
                top = entry.getKey();
            }
        }
        return Optional.ofNullable(top);
    }
}
