// Wrong: who finds no file writes zeros into it later, over what another one may have counted meanwhile.
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

public final class SharedCounters implements AutoCloseable {
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final MappedByteBuffer buffer;
    private final int slots;

    private SharedCounters(MappedByteBuffer buffer, int slots) {
        this.buffer = buffer;
        this.slots = slots;
    }

    public static SharedCounters open(Path file, int slots) throws IOException {
        boolean isNew = !Files.exists(file) || Files.size(file) < 8L * slots;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8L * slots);
            if (isNew) {
                for (int slot = 0; slot < slots; slot++) {
                    buffer.putLong(8 * slot, 0);
                }
            }
            return new SharedCounters(buffer, slots);
        }
    }

    private int at(int slot) {
        return 8 * Objects.checkIndex(slot, slots);
    }

    public long addAndGet(int slot, long delta) {
        return (long) LONGS.getAndAdd(buffer, at(slot), delta) + delta;
    }

    public long get(int slot) {
        return (long) LONGS.getVolatile(buffer, at(slot));
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
