import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Words in a file that is mapped into this process: whoever maps it, too, uses the same pages of memory. */
final class MappedWords implements Words {
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final MappedByteBuffer buffer;
    private final int length;

    MappedWords(Path file, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8L * length);
        }
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long getPlain(int index) {
        return (long) LONGS.get(buffer, 8 * index);
    }

    @Override
    public void setPlain(int index, long value) {
        LONGS.set(buffer, 8 * index, value);
    }

    @Override
    public long getAcquire(int index) {
        return (long) LONGS.getAcquire(buffer, 8 * index);
    }

    @Override
    public void setRelease(int index, long value) {
        LONGS.setRelease(buffer, 8 * index, value);
    }

    @Override
    public long getVolatile(int index) {
        return (long) LONGS.getVolatile(buffer, 8 * index);
    }

    @Override
    public void setVolatile(int index, long value) {
        LONGS.setVolatile(buffer, 8 * index, value);
    }

    @Override
    public boolean compareAndSet(int index, long expected, long value) {
        return LONGS.compareAndSet(buffer, 8 * index, expected, value);
    }

    @Override
    public long getAndAdd(int index, long delta) {
        return (long) LONGS.getAndAdd(buffer, 8 * index, delta);
    }
}
