import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public final class Stats {
    private static final AtomicReference<Stats> INSTANCE = new AtomicReference<>();

    private record Leader(String page, long hits) {
    }

    private final ConcurrentMap<String, AtomicLong> hits = new ConcurrentHashMap<>();
    private final AtomicReference<Leader> leader = new AtomicReference<>(new Leader("", 0));

    private Stats() {
    }

    public static Stats instance() {
        Stats known = INSTANCE.get();
        if (known != null) {
            return known;
        }
        Stats mine = new Stats();
        return INSTANCE.compareAndSet(null, mine) ? mine : INSTANCE.get();
    }

    public void hit(String page) {
        AtomicLong fresh = new AtomicLong();
        AtomicLong known = hits.putIfAbsent(page, fresh);
        long now = (known == null ? fresh : known).incrementAndGet();
        leader.accumulateAndGet(new Leader(page, now), (old, next) -> next.hits() > old.hits() ? next : old);
    }

    public long hits(String page) {
        AtomicLong known = hits.get(page);
        return known == null ? 0 : known.get();
    }

    public Optional<String> top() {
        return Optional.of(leader.get()).filter(known -> known.hits() > 0).map(Leader::page);
    }
}
