package dev.grade.worker;

import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import java.io.IOException;

/** The way home for messages. Used by the worker's own thread only. */
final class Home {
    private static final int ATTEMPTS = 50;

    private final FrameWriter writer;

    Home(FrameWriter writer) {
        this.writer = writer;
    }

    void tell(Message message) throws IOException {
        writer.write(MessageCodec.encode(message));
    }

    /** Sends a message that was made ready before, although there may be hardly any memory left. */
    void tellLast(byte[] encoded) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                writer.write(encoded);
                return;
            } catch (OutOfMemoryError e) {
                // Another thread took what the collector had found; it may be slower next time.
                Thread.onSpinWait();
            }
        }
        writer.write(encoded);
    }
}
