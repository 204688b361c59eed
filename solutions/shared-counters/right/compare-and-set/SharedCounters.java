import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

public final class SharedCounters implements AutoCloseable {
    private static final VarHandle VIEW = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final RandomAccessFile file;
    private final ByteBuffer buffer;

    private SharedCounters(RandomAccessFile file, ByteBuffer buffer) {
        this.file = file;
        this.buffer = buffer;
    }

    public static SharedCounters open(Path path, int slots) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new SharedCounters(file, file.getChannel().map(MapMode.READ_WRITE, 0, 8L * slots));
    }

    public long addAndGet(int slot, long delta) {
        int offset = 8 * java.util.Objects.checkIndex(slot, buffer.capacity() / 8);
        while (true) {
            long now = (long) VIEW.getVolatile(buffer, offset);
            if (VIEW.compareAndSet(buffer, offset, now, now + delta)) {
                return now + delta;
            }
            Thread.onSpinWait();
        }
    }

    public long get(int slot) {
        return (long) VIEW.getVolatile(buffer, 8 * java.util.Objects.checkIndex(slot, buffer.capacity() / 8));
    }

    public long[] snapshot() {
        long[] all = new long[buffer.capacity() / 8];
        for (int i = 0; i < all.length; i++) {
            all[i] = get(i);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
