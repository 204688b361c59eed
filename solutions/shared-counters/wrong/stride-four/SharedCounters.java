import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

public final class SharedCounters implements AutoCloseable {
    private final MappedByteBuffer buffer;
    private final int slots;

    private SharedCounters(MappedByteBuffer buffer, int slots) {
        this.buffer = buffer;
        this.slots = slots;
    }

    public static SharedCounters open(Path file, int slots) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SharedCounters(channel.map(FileChannel.MapMode.READ_WRITE, 0, 8L * slots + 4), slots);
        }
    }

    private int at(int slot) {
        return 4 * Objects.checkIndex(slot, slots);
    }

    public long addAndGet(int slot, long delta) {
        long sum = buffer.getLong(at(slot)) + delta;
        buffer.putLong(at(slot), sum);
        return sum;
    }

    public long get(int slot) {
        return buffer.getLong(at(slot));
    }

    public long[] snapshot() {
        long[] all = new long[slots];
        for (int i = 0; i < slots; i++) {
            all[i] = get(i);
        }
        return all;
    }

    @Override
    public void close() {
        buffer.force();
    }
}
