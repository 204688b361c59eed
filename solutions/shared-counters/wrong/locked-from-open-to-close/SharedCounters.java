import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** Nobody else gets in while it is open, so nobody else can count. */
public final class SharedCounters implements AutoCloseable {
    private final RandomAccessFile file;
    private final FileLock lock;
    private final int slots;

    private SharedCounters(RandomAccessFile file, FileLock lock, int slots) {
        this.file = file;
        this.lock = lock;
        this.slots = slots;
    }

    public static SharedCounters open(Path path, int slots) throws IOException {
        var file = new RandomAccessFile(path.toString(), "rw");
        FileLock lock = file.getChannel().lock();
        if (file.length() < 8L * slots) {
            file.setLength(8L * slots);
        }
        return new SharedCounters(file, lock, slots);
    }

    public synchronized long addAndGet(int slot, long delta) {
        long sum = get(slot) + delta;
        try {
            file.seek(8L * slot);
            file.writeLong(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    public synchronized long get(int slot) {
        if (slot < 0 || slot >= slots) {
            throw new IndexOutOfBoundsException("slot " + slot);
        }
        try {
            file.seek(8L * slot);
            return file.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized long[] snapshot() {
        long[] all = new long[slots];
        for (int i = 0; i < slots; i++) {
            all[i] = get(i);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            lock.release();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
