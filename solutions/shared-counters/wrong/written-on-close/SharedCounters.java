import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLongArray;

public final class SharedCounters implements AutoCloseable {
    private final MappedByteBuffer buffer;
    private final AtomicLongArray longs;

    private SharedCounters(MappedByteBuffer buffer, int slots) {
        this.buffer = buffer;
        this.longs = new AtomicLongArray(slots);
        for (int i = 0; i < slots; i++) {
            longs.set(i, buffer.getLong(8 * i));
        }
    }

    public static SharedCounters open(Path file, int slots) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SharedCounters(channel.map(FileChannel.MapMode.READ_WRITE, 0, 8L * slots), slots);
        }
    }

    public long addAndGet(int slot, long delta) {
        return longs.addAndGet(slot, delta);
    }

    public long get(int slot) {
        return longs.get(slot);
    }

    public long[] snapshot() {
        long[] all = new long[longs.length()];
        for (int i = 0; i < longs.length(); i++) {
            all[i] = get(i);
        }
        return all;
    }

    @Override
    public void close() {
        for (int i = 0; i < longs.length(); i++) {
            buffer.putLong(8 * i, longs.get(i));
        }
    }
}
