import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** Like the one with a lock for this JVM and one on the file, of which only the second is given back. */
public final class SharedCounters implements AutoCloseable {
    private static final ReentrantLock JVM = new ReentrantLock();

    private final RandomAccessFile file;
    private final int slots;

    private SharedCounters(RandomAccessFile file, int slots) {
        this.file = file;
        this.slots = slots;
    }

    public static SharedCounters open(Path path, int slots) throws IOException {
        var counters = new SharedCounters(new RandomAccessFile(path.toString(), "rw"), slots);
        counters.locked(() -> {
            if (counters.file.length() < 8L * slots) {
                counters.file.setLength(8L * slots);
            }
            return 0;
        });
        return counters;
    }

    private interface Step {
        long run() throws IOException;
    }

    private long locked(Step step) {
        JVM.lock();
        try (FileLock lock = file.getChannel().lock()) {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // the lock on the file is given back, that of the JVM is not
        }
    }

    private void seek(int slot) throws IOException {
        if (slot < 0 || slot >= slots) {
            throw new IndexOutOfBoundsException("slot " + slot);
        }
        file.seek(8L * slot);
    }

    public long addAndGet(int slot, long delta) {
        return locked(() -> {
            seek(slot);
            long sum = file.readLong() + delta;
            seek(slot);
            file.writeLong(sum);
            return sum;
        });
    }

    public long get(int slot) {
        return locked(() -> {
            seek(slot);
            return file.readLong();
        });
    }

    public long[] snapshot() {
        long[] all = new long[slots];
        locked(() -> {
            for (int i = 0; i < slots; i++) {
                seek(i);
                all[i] = file.readLong();
            }
            return 0;
        });
        return all;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
