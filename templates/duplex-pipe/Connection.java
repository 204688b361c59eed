import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One end of a pipe between two processes that carries whole messages both ways. Many threads use it at once. */
public final class Connection implements AutoCloseable {
    /** The most bytes that a message may have. */
    static final int MAX_MESSAGE = 8 << 20;

    private Connection() {
        // TODO: change this as you like
    }

    /** A connection that reads what the other end sends from {@code in}, and writes to {@code out}. */
    public static Connection over(InputStream in, OutputStream out) {
        throw new UnsupportedOperationException("TODO: keep the streams");
    }

    /**
     * Sends a message: its length in four bytes, the most significant first, then its bytes. Returns when all of it has
     * been handed to the stream and flushed.
     *
     * @throws IllegalArgumentException
     *             if it is longer than {@link #MAX_MESSAGE}; then nothing is sent
     */
    public void send(byte[] message) throws IOException {
        throw new UnsupportedOperationException("TODO");
    }

    /**
     * Waits for the next message, and returns all of it.
     *
     * @throws java.io.EOFException
     *             if the other end has closed and no message is left
     * @throws IOException
     *             if the stream ends within a message, if the length is no length, or if this end is closed
     */
    public byte[] recv() throws IOException {
        throw new UnsupportedOperationException("TODO: how much does one read() give?");
    }

    /** Closes both streams; who waits in {@link #recv()} gets an IOException. To close again does nothing. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("TODO");
    }
}
