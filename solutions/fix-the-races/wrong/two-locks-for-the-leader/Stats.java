import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Stats {
    private final Object countLock = new Object();
    private final Object leaderLock = new Object();
    private final Map<String, Long> hits = new HashMap<>();
    private String leader;

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        String known;
        synchronized (leaderLock) {
            known = leader;
        }
        boolean leads;
        synchronized (countLock) {
            long now = hits.merge(page, 1L, Long::sum);
            leads = known == null || now > hits.get(known);
        }
        if (leads) {
            synchronized (leaderLock) {
                leader = page;
            }
        }
    }

    public long hits(String page) {
        synchronized (countLock) {
            return hits.getOrDefault(page, 0L);
        }
    }

    public Optional<String> top() {
        synchronized (leaderLock) {
            return Optional.ofNullable(leader);
        }
    }
}
