import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often each page was hit. Right for one thread; many threads use it at once. */
public final class Stats {
    private static Stats instance;

    private final Map<String, Long> hits = new HashMap<>();

    private Stats() {
    }

    /** The one object that all threads use. */
    public static Stats instance() {
        // TODO: what if two threads come here before there is one?
        if (instance == null) {
            instance = new Stats();
        }
        return instance;
    }

    /** Counts one hit. */
    public void hit(String page) {
        // TODO: what if another thread counts between these two lines?
        long before = hits.getOrDefault(page, 0L);
        hits.put(page, before + 1);
    }

    /** How often this page was hit; 0 for a page that nobody knows. */
    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    /** The page with the most hits, any of them if several have as many; empty before the first hit. */
    public Optional<String> top() {
        // TODO: what if another thread adds a page during this loop?
        String top = null;
        for (Map.Entry<String, Long> entry : hits.entrySet()) {
            if (top == null || entry.getValue() > hits.get(top)) {
                top = entry.getKey();
            }
        }
        return Optional.ofNullable(top);
    }
}
