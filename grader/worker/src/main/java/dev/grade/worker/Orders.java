package dev.grade.worker;

import dev.grade.worker.protocol.FrameReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the grader sends after the first order. Heard by a thread of its own, which thus notices when the grader is gone. */
final class Orders {
    private final FrameReader frames;
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    private volatile boolean resting;

    Orders(FrameReader frames) {
        this.frames = frames;
    }

    /** Hears all there is. */
    void toTheEnd() throws IOException {
        for (Optional<byte[]> body = frames.read(); body.isPresent(); body = frames.read()) {
            resting = false;
            heard.add(body.get());
        }
    }

    /** From now until the next order comes there is nothing to do, so that the end of all orders is an orderly one. */
    void rest() {
        resting = true;
    }

    /** Whether there is nothing to do. */
    boolean areDone() {
        return resting;
    }

    /** Waits for the next order. */
    byte[] next() throws InterruptedException {
        return heard.take();
    }
}
