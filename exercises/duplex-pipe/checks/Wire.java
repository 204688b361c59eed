import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * One direction of a pipe, as between two processes: it holds few bytes, gives what is there, and who reads or writes waits.
 * Its lock is its own, so an answer may lock the streams.
 */
final class Wire {
    private static final int SMALL = 10;

    private final Object lock = new Object();
    private final byte[] ring;
    private final int most;
    private int first;
    private int size;
    private boolean ended;
    private boolean broken;

    final In in = new In();
    final Out out = new Out();

    /**
     * @param capacity
     *            how many bytes are under way at most
     * @param most
     *            how many one read gives at most
     */
    Wire(int capacity, int most) {
        this.ring = new byte[capacity];
        this.most = most;
    }

    /** A wire on which these bytes are, and nothing will follow. */
    static Wire holding(int most, byte[]... parts) throws IOException {
        Wire wire = holdingOpen(most, parts);
        wire.out.close();
        return wire;
    }

    /** A wire on which these bytes are, and more may follow. */
    static Wire holdingOpen(int most, byte[]... parts) throws IOException {
        Wire wire = new Wire(Frames.size(parts) + 64, most);
        for (byte[] part : parts) {
            wire.out.write(part);
        }
        wire.out.flush();
        return wire;
    }

    boolean isClosedForReading() {
        synchronized (lock) {
            return broken;
        }
    }

    boolean isClosedForWriting() {
        synchronized (lock) {
            return ended;
        }
    }

    /** What is under way. */
    byte[] content() {
        synchronized (lock) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = ring[(first + i) % ring.length];
            }
            return bytes;
        }
    }

    private void waitFor() throws IOException {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** The end that reads. */
    final class In extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            Objects.checkFromIndexSize(from, count, bytes.length);
            synchronized (lock) {
                while (count > 0 && size == 0 && !ended && !broken) {
                    waitFor();
                }
                if (broken) {
                    throw new IOException("the stream is closed");
                }
                if (count > 0 && size == 0) {
                    return -1;
                }
                int given = Math.min(Math.min(count, size), most);
                for (int i = 0; i < given; i++) {
                    bytes[from + i] = ring[first];
                    first = first + 1 == ring.length ? 0 : first + 1;
                }
                size -= given;
                lock.notifyAll();
                return given;
            }
        }

        /** Where bytes come in small pieces it is not known how many are there, which any stream may say. */
        @Override
        public int available() throws IOException {
            synchronized (lock) {
                if (broken) {
                    throw new IOException("the stream is closed");
                }
                return most < SMALL ? 0 : size;
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (lock) {
                broken = true;
                lock.notifyAll();
            }
        }
    }

    /** The end that writes. A few bytes stay with it until it is flushed or closed. */
    final class Out extends OutputStream {
        private static final int HELD = 64;

        private final byte[] held = new byte[HELD];
        private int heldSize;

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Objects.checkFromIndexSize(from, count, bytes.length);
            synchronized (lock) {
                if (ended) {
                    throw new IOException("the stream is closed");
                }
                if (heldSize + count <= HELD) {
                    System.arraycopy(bytes, from, held, heldSize, count);
                    heldSize += count;
                    return;
                }
                push();
                put(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (lock) {
                if (ended) {
                    throw new IOException("the stream is closed");
                }
                push();
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (lock) {
                if (!ended) {
                    ended = true;
                    lock.notifyAll();
                }
            }
        }

        private void push() throws IOException {
            byte[] bytes = Arrays.copyOf(held, heldSize);
            heldSize = 0;
            put(bytes, 0, bytes.length);
        }

        private void put(byte[] bytes, int from, int count) throws IOException {
            for (int i = 0; i < count; i++) {
                while (size == ring.length && !broken && !ended) {
                    lock.notifyAll();
                    waitFor();
                }
                if (broken || ended) {
                    throw new IOException("the pipe is broken");
                }
                ring[(first + size) % ring.length] = bytes[from + i];
                size++;
            }
            lock.notifyAll();
        }
    }
}
