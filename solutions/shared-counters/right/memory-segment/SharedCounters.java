import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.IntStream;

public final class SharedCounters implements AutoCloseable {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    // a cache line for each counter
    private static final long STRIDE = 64;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final int slots;

    private SharedCounters(Path file, int slots) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, STRIDE * slots, arena);
            this.slots = slots;
        }
    }

    public static SharedCounters open(Path file, int slots) throws IOException {
        return new SharedCounters(file, slots);
    }

    public long addAndGet(int slot, long delta) {
        Objects.checkIndex(slot, slots);
        return (long) LONG.getAndAdd(memory, STRIDE * slot, delta) + delta;
    }

    public long get(int slot) {
        Objects.checkIndex(slot, slots);
        return (long) LONG.getVolatile(memory, STRIDE * slot);
    }

    public long[] snapshot() {
        return IntStream.range(0, slots).mapToLong(this::get).toArray();
    }

    @Override
    public void close() {
        arena.close();
    }
}
