package dev.grade.worker.protocol;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes sealed frames: a magic number, a length, the seal, the body. Used by one thread at a time. */
public final class FrameWriter {
    static final int MAGIC = 0x67726164;

    private final DataOutputStream out;
    private final FrameKey key;

    /** Writes to {@code out}, sealed with {@code key}. */
    public FrameWriter(OutputStream out, FrameKey key) {
        this.out = new DataOutputStream(out);
        this.key = key;
    }

    /** Writes one frame and flushes it. */
    public void write(byte[] body) throws IOException {
        byte[] seal = key.seal(body);
        out.writeInt(MAGIC);
        out.writeInt(body.length);
        out.write(seal);
        out.write(body);
        out.flush();
    }
}
