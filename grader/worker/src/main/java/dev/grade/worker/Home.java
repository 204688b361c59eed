package dev.grade.worker;

import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import java.io.IOException;

/** The way home for messages. Used by the worker's own thread only. */
final class Home {
    private final FrameWriter writer;

    Home(FrameWriter writer) {
        this.writer = writer;
    }

    void tell(Message message) throws IOException {
        writer.write(MessageCodec.encode(message));
    }
}
