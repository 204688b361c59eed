import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Object sending = new Object();
    private final Object receiving = new Object();

    private Connection(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out);
    }

    public void send(byte[] message) throws IOException {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException("a message of " + message.length + " bytes");
        }
        synchronized (sending) {
            out.writeInt(message.length);
            out.write(message);
            out.flush();
        }
    }

    public byte[] recv() throws IOException {
        {
            int length = in.readInt();
            if (length < 0 || length > MAX_MESSAGE) {
                throw new IOException("a length of " + length);
            }
            byte[] message = new byte[length];
            in.readFully(message);
            return message;
        }
    }

    @Override
    public void close() throws IOException {
        try (in; out) {
            // closes both, whatever one of them throws
        }
    }
}
