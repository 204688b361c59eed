import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Stats {
    private static final Stats INSTANCE = new Stats();

    private final ConcurrentHashMap<String, long[]> hits = new ConcurrentHashMap<>();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        hits.compute(page, (name, count) -> {
            long[] counted = count == null ? new long[1] : count;
            counted[0]++;
            return counted;
        });
    }

    public long hits(String page) {
        long[] result = new long[1];
        hits.computeIfPresent(page, (name, count) -> {
            result[0] = count[0];
            return count;
        });
        return result[0];
    }

    public Optional<String> top() {
        String top = null;
        long most = 0;
        for (String page : hits.keySet()) {
            long now = hits(page);
            if (now > most) {
                top = page;
                most = now;
            }
        }
        return Optional.ofNullable(top);
    }
}
