import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class Stats {
    private static final Stats INSTANCE = new Stats();
    private final ConcurrentMap<Integer, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, String> names = new ConcurrentHashMap<>();

    private Stats() { }
    public static Stats instance() { return INSTANCE; }

    public void hit(String page) {
        names.putIfAbsent(page.hashCode(), page);
        counts.computeIfAbsent(page.hashCode(), k -> new LongAdder()).increment();
    }

    public long hits(String page) {
        LongAdder a = counts.get(page.hashCode());
        return a == null ? 0 : a.sum();
    }

    public Optional<String> top() {
        Integer best = null;
        long most = -1;
        for (var e : counts.entrySet()) {
            if (e.getValue().sum() > most) { most = e.getValue().sum(); best = e.getKey(); }
        }
        return Optional.ofNullable(best).map(names::get);
    }
}
