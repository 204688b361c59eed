package dev.grade.worker.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Reads sealed frames. Used by one thread at a time. */
public final class FrameReader {
    private static final int MOST_BYTES = 256 << 20;

    private final DataInputStream in;
    private final FrameKey key;

    /** Reads from {@code in} what was sealed with {@code key}. */
    public FrameReader(InputStream in, FrameKey key) {
        this.in = new DataInputStream(in);
        this.key = key;
    }

    /**
     * The body of the next frame, or nothing at the end of the stream.
     *
     * @throws IOException
     *             if what stands there is no whole frame with the right seal: somebody else wrote to the pipe
     */
    public Optional<byte[]> read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        try {
            int magic = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int length = in.readInt();
            if (magic != FrameWriter.MAGIC || length < 0 || length > MOST_BYTES) {
                throw new IOException("not a frame");
            }
            byte[] seal = in.readNBytes(FrameKey.BYTES);
            byte[] body = in.readNBytes(length);
            if (body.length < length || !MessageDigest.isEqual(seal, key.seal(body))) {
                throw new IOException("a frame with a wrong seal");
            }
            return Optional.of(body);
        } catch (EOFException e) {
            throw new IOException("a frame that ends in the middle", e);
        }
    }
}
