import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    /** Thrown when the peer does not keep to the protocol. */
    static class ProtocolException extends IOException {
        private static final long serialVersionUID = 1L;
        ProtocolException(String message) { super(message); }
    }

    private final InputStream in;
    private final OutputStream out;
    private final ReentrantLock sending = new ReentrantLock(true);
    private final ReentrantLock receiving = new ReentrantLock(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean outOfStep; // guarded by receiving
    private boolean halfSent; // guarded by sending

    private Connection(InputStream in, OutputStream out) {
        this.in = Objects.requireNonNull(in);
        this.out = Objects.requireNonNull(out);
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out);
    }

    private void checkOpen() throws IOException {
        if (closed.get()) throw new IOException("connection is closed");
    }

    public void send(byte[] message) throws IOException {
        if (message.length >= MAX_MESSAGE) {
            throw new IllegalArgumentException("message of " + message.length + " bytes is longer than " + MAX_MESSAGE);
        }
        byte[] frame = ByteBuffer.allocate(Integer.BYTES + message.length).putInt(message.length).put(message).array();
        sending.lock();
        try {
            checkOpen();
            if (halfSent) throw new IOException("an earlier message was sent in part only");
            halfSent = true;
            out.write(frame);
            out.flush();
            halfSent = false;
        } finally {
            sending.unlock();
        }
    }

    public byte[] recv() throws IOException {
        receiving.lock();
        try {
            checkOpen();
            if (outOfStep) throw new ProtocolException("an earlier message was broken");
            byte[] header = in.readNBytes(Integer.BYTES);
            if (header.length == 0) throw new EOFException("end of messages");
            if (header.length < Integer.BYTES) throw new ProtocolException("cut off in a length");
            int length = ByteBuffer.wrap(header).getInt();
            if (length < 0 || length > MAX_MESSAGE) {
                outOfStep = true;
                throw new ProtocolException("no length: " + length);
            }
            byte[] message = in.readNBytes(length);
            if (message.length < length) throw new ProtocolException("cut off after " + message.length + " of " + length + " bytes");
            return message;
        } finally {
            receiving.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) return;
        IOException failure = null;
        try {
            in.close();
        } catch (IOException e) {
            failure = e;
        }
        try {
            out.close();
        } catch (IOException e) {
            if (failure == null) failure = e;
            else failure.addSuppressed(e);
        }
        if (failure != null) throw failure;
    }
}
