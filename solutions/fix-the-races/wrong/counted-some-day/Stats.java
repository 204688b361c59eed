import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;

public final class Stats {
    private final Map<String, Long> hits = new ConcurrentHashMap<>();

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        ForkJoinPool.commonPool().execute(() -> {
            for (int i = 0; i < 100_000; i++) {
                Thread.onSpinWait();
            }
            hits.merge(page, 1L, Long::sum);
        });
    }

    public long hits(String page) {
        return hits.getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
