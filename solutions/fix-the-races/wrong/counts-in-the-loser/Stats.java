import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

public final class Stats {
    private final Map<String, LongAdder> hits = new ConcurrentHashMap<>();

    private static final class Holder {
        private static final Stats INSTANCE = new Stats();
    }

    private Stats() {
    }

    public static Stats instance() {
        return Holder.INSTANCE;
    }

    public void hit(String page) {
        LongAdder count = hits.get(page);
        if (count == null) {
            count = new LongAdder();
            hits.putIfAbsent(page, count);
        }
        count.increment();
    }

    public long hits(String page) {
        LongAdder count = hits.get(page);
        return count == null ? 0 : count.sum();
    }

    public Optional<String> top() {
        return hits.entrySet().stream().max(Comparator.comparingLong(entry -> entry.getValue().sum())).map(Map.Entry::getKey);
    }
}
