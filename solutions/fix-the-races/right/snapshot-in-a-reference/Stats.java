import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

public final class Stats {
    private record Snapshot(Map<String, Long> hits, String top) {
        Snapshot plus(String page) {
            Map<String, Long> next = new HashMap<>(hits);
            long count = next.merge(page, 1L, Long::sum);
            boolean leads = top == null || count > hits.get(top);
            return new Snapshot(next, leads ? page : top);
        }
    }

    private final AtomicReference<Snapshot> current = new AtomicReference<>(new Snapshot(Map.of(), null));

    private static final Stats INSTANCE = new Stats();

    private Stats() {
    }

    public static Stats instance() {
        return INSTANCE;
    }

    public void hit(String page) {
        Snapshot before;
        do {
            before = current.get();
        } while (!current.compareAndSet(before, before.plus(page)));
    }

    public long hits(String page) {
        return current.get().hits().getOrDefault(page, 0L);
    }

    public Optional<String> top() {
        return Optional.ofNullable(current.get().top());
    }
}
