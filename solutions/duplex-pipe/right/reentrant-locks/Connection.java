import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Lock sending = new ReentrantLock();
    private final Lock receiving = new ReentrantLock(true);
    private volatile boolean closed;

    private Connection(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out);
    }

    public void send(byte[] message) throws IOException {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException("a message of " + message.length + " bytes");
        }
        sending.lock();
        try {
            expectOpen();
            out.writeInt(message.length);
            out.write(message);
            out.flush();
        } finally {
            sending.unlock();
        }
    }

    public byte[] recv() throws IOException {
        receiving.lock();
        try {
            expectOpen();
            int length = in.readInt();
            if (length < 0 || length > MAX_MESSAGE) {
                throw new IOException("a length of " + length);
            }
            byte[] message = new byte[length];
            in.readFully(message);
            return message;
        } finally {
            receiving.unlock();
        }
    }

    private void expectOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                in.close();
            } finally {
                out.close();
            }
        }
    }
}
