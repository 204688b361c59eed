import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A second file for the lock; a thread whose JVM holds it already tries again. */
public final class SharedCounters implements AutoCloseable {
    private final FileChannel lockFile;
    private final FileChannel data;
    private final LongBuffer longs;

    private SharedCounters(FileChannel lockFile, FileChannel data, LongBuffer longs) {
        this.lockFile = lockFile;
        this.data = data;
        this.longs = longs;
    }

    public static SharedCounters open(Path path, int slots) throws IOException {
        FileChannel lockFile = FileChannel.open(path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel data = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer bytes = data.map(FileChannel.MapMode.READ_WRITE, 0, (long) slots * Long.BYTES);
        return new SharedCounters(lockFile, data, bytes.asLongBuffer());
    }

    private FileLock lock() {
        while (true) {
            try {
                return lockFile.lock();
            } catch (OverlappingFileLockException e) {
                Thread.yield();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void unlock(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized long addAndGet(int slot, long delta) {
        FileLock lock = lock();
        try {
            long sum = longs.get(slot) + delta;
            longs.put(slot, sum);
            return sum;
        } finally {
            unlock(lock);
        }
    }

    public synchronized long get(int slot) {
        FileLock lock = lock();
        try {
            return longs.get(slot);
        } finally {
            unlock(lock);
        }
    }

    public synchronized long[] snapshot() {
        FileLock lock = lock();
        try {
            long[] all = new long[longs.capacity()];
            longs.get(0, all);
            return all;
        } finally {
            unlock(lock);
        }
    }

    @Override
    public synchronized void close() {
        try {
            lockFile.close();
            data.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
