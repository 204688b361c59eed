import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.LinkedBlockingQueue;

/** A virtual thread reads ahead, and puts whole messages into a queue; an end or a failure stays in it for whoever comes later. */
public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final LinkedBlockingQueue<Object> arrived = new LinkedBlockingQueue<>(16);
    private volatile boolean closed;

    private Connection(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
        Thread.ofVirtual().name("reader").start(this::readAhead);
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out);
    }

    private void readAhead() {
        try {
            try {
                while (true) {
                    arrived.put(readOne());
                }
            } catch (IOException e) {
                arrived.put(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] readOne() throws IOException {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length == 0) {
            throw new EOFException("no more messages");
        }
        if (prefix.length < 4) {
            throw new IOException("cut off");
        }
        int length = 0;
        for (byte b : prefix) {
            length = length << 8 | b & 0xFF;
        }
        if (length < 0 || length > MAX_MESSAGE) {
            throw new IOException("not a length: " + length);
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new IOException("cut off");
        }
        return message;
    }

    public void send(byte[] message) throws IOException {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException("too long");
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(4 + message.length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame.write(message.length >>> shift);
        }
        frame.writeBytes(message);
        synchronized (this) {
            out.write(frame.toByteArray());
            out.flush();
        }
    }

    public byte[] recv() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            Object next = arrived.take();
            if (next instanceof byte[] message) {
                return message;
            }
            arrived.put(next);
            if (next instanceof EOFException) {
                throw new EOFException("no more messages");
            }
            throw new IOException("the connection has failed", (IOException) next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try (in; out) {
            // closes both
        } finally {
            // room for the reader, which then meets the closed stream, and a word for whoever waits
            arrived.clear();
            arrived.offer(new IOException("closed"));
        }
    }
}
