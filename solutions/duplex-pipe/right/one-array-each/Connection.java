import java.io.*;
import java.nio.ByteBuffer;

/** Reads with loops of its own; one write for each message. */
public final class Connection implements AutoCloseable {
    static final int MAX_MESSAGE = 8 << 20;

    private static class Receiver {
        private final InputStream in;

        Receiver(InputStream in) {
            this.in = in;
        }

        synchronized byte[] next() throws IOException {
            byte[] head = new byte[4];
            int got = fill(head);
            if (got == 0) throw new EOFException();
            if (got < 4) throw new StreamCorruptedException("ends in a length");
            int length = (head[0] & 255) << 24 | (head[1] & 255) << 16 | (head[2] & 255) << 8 | (head[3] & 255);
            if (length < 0 || length > MAX_MESSAGE) throw new StreamCorruptedException("length " + length);
            byte[] body = new byte[length];
            if (fill(body) < length) throw new StreamCorruptedException("ends in a message");
            return body;
        }

        private int fill(byte[] bytes) throws IOException {
            int count = 0;
            while (count < bytes.length) {
                int now = in.read(bytes, count, bytes.length - count);
                if (now < 0) break;
                count += now;
            }
            return count;
        }
    }

    private static class Sender {
        private final OutputStream out;

        Sender(OutputStream out) {
            this.out = out;
        }

        synchronized void send(byte[] frame) throws IOException {
            out.write(frame);
            out.flush();
        }
    }

    private final Receiver receiver;
    private final Sender sender;

    private Connection(Receiver receiver, Sender sender) {
        this.receiver = receiver;
        this.sender = sender;
    }

    public static Connection over(InputStream in, OutputStream out) {
        return new Connection(new Receiver(in), new Sender(out));
    }

    public void send(byte[] message) throws IOException {
        if (message.length > MAX_MESSAGE) throw new IllegalArgumentException("too long");
        sender.send(ByteBuffer.allocate(message.length + 4).putInt(message.length).put(message).array());
    }

    public byte[] recv() throws IOException {
        return receiver.next();
    }

    public void close() throws IOException {
        IOException first = null;
        for (Closeable stream : new Closeable[]{sender.out, receiver.in}) {
            try {
                stream.close();
            } catch (IOException e) {
                first = e;
            }
        }
        if (first != null) throw first;
    }
}
