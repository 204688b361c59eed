import java.util.*;

public class TallyBox implements AutoCloseable {
    private final long[] tallies;
    private final Sink sink;

    public TallyBox(int slots, Sink sink) {
        this.tallies = new long[slots];
        this.sink = sink;
    }

    public synchronized void add(int slot, long... amounts) {
        for (long amount : amounts) {
            tallies[slot] += amount;
            sink.accept(slot, amount);
        }
    }

    public synchronized List<Long> snapshot() {
        List<Long> copy = new ArrayList<>();
        for (long tally : tallies) {
            copy.add(tally);
        }
        return copy;
    }

    public <T extends Comparable<T>> T largest(Collection<T> values) {
        return Collections.max(values);
    }

    public static String unit() {
        return "coins";
    }

    @Override
    public void close() {
    }
}
