import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.locks.ReentrantLock;

/** Channels and buffers; what was read too far waits in the buffer for the next message. */
public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    private final ReadableByteChannel in;
    private final OutputStream stream;
    private final WritableByteChannel out;
    private final ReentrantLock reads = new ReentrantLock();
    private final ReentrantLock writes = new ReentrantLock();
    private final ByteBuffer ahead = ByteBuffer.allocate(4096).flip();

    private Connection(InputStream in, OutputStream out) {
        this.in = Channels.newChannel(in);
        this.stream = out;
        this.out = Channels.newChannel(out);
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out);
    }

    public void send(byte[] message) throws IOException {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException("too long");
        }
        ByteBuffer frame = ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message).flip();
        writes.lock();
        try {
            while (frame.hasRemaining()) {
                out.write(frame);
            }
            stream.flush();
        } finally {
            writes.unlock();
        }
    }

    public byte[] recv() throws IOException {
        reads.lock();
        try {
            if (!in.isOpen()) {
                throw new IOException("closed");
            }
            while (ahead.remaining() < 4) {
                if (!more()) {
                    throw ahead.hasRemaining() ? new IOException("cut off") : new EOFException();
                }
            }
            int length = ahead.getInt();
            if (length < 0 || length > MAX_MESSAGE) {
                throw new IOException("bad length");
            }
            byte[] message = new byte[length];
            int count = 0;
            while (count < length) {
                if (!ahead.hasRemaining() && !more()) {
                    throw new IOException("cut off");
                }
                int now = Math.min(length - count, ahead.remaining());
                ahead.get(message, count, now);
                count += now;
            }
            return message;
        } finally {
            reads.unlock();
        }
    }

    private boolean more() throws IOException {
        ahead.compact();
        try {
            return in.read(ahead) >= 0;
        } finally {
            ahead.flip();
        }
    }

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }
}
