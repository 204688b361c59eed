import java.io.IOException;
import java.nio.file.Path;

/** Counters in a file, which several processes use at once. */
public final class SharedCounters implements AutoCloseable {
    private SharedCounters() {
        // TODO: what has to be kept to reach the counters in the file?
    }

    /** Opens the {@code slots} counters in {@code file}; if there is no such file, makes it, with all counters at 0. */
    public static SharedCounters open(Path file, int slots) throws IOException {
        // TODO
        return new SharedCounters();
    }

    /** Adds {@code delta} to a counter in one step, and returns what it is then. */
    public long addAndGet(int slot, long delta) {
        // TODO
        return 0;
    }

    /** What a counter is now. */
    public long get(int slot) {
        // TODO
        return 0;
    }

    /** What all counters are now, in an array of its own. */
    public long[] snapshot() {
        // TODO
        return new long[0];
    }

    @Override
    public void close() {
        // TODO
    }
}
