import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.*;

public final class Stats {
    private record Rank(long hits, String page) { }
    private static final Stats INSTANCE = new Stats();
    private final ConcurrentHashMap<String, Long> count = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Rank> ranking = new ConcurrentSkipListSet<>(
            Comparator.comparingLong(Rank::hits).reversed().thenComparing(Rank::page));
    private Stats() { }
    public static Stats instance() { return INSTANCE; }
    public void hit(String page) {
        long n = count.merge(page, 1L, Long::sum);
        ranking.remove(new Rank(n - 1, page));
        ranking.add(new Rank(n, page)); // for a moment the page is in no rank; the other order leaves old ones behind
    }
    public long hits(String page) { return count.getOrDefault(page, 0L); }
    public Optional<String> top() { return ranking.stream().findFirst().map(Rank::page); }
}
