package dev.grade.worker;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the student's code prints: the beginning is kept, the rest only counted. Never prints anywhere. It takes no lock: a
 * stack that overflows between taking and giving one would leave it taken for ever, and the worker's own thread reads here.
 */
final class Capture extends OutputStream {
    private static final int KEPT_BYTES = 4096;
    private static final long MOST_BYTES = 16L << 20;

    private final byte[] kept = new byte[KEPT_BYTES];
    private final AtomicInteger length = new AtomicInteger();
    private final AtomicLong count = new AtomicLong();

    private Capture() {
    }

    /** Takes the place of the standard streams. */
    static Capture install() {
        var capture = new Capture();
        System.setOut(new PrintStream(capture, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(capture, false, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        return capture;
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int many) {
        Objects.checkFromIndexSize(from, many, bytes.length);
        count.addAndGet(many);
        if (length.get() < KEPT_BYTES) {
            int at = length.getAndAdd(Math.min(many, KEPT_BYTES));
            System.arraycopy(bytes, from, kept, Math.min(at, KEPT_BYTES), Math.clamp(KEPT_BYTES - at, 0, many));
        }
    }

    /** Begins anew for the next check. */
    void reset() {
        // what was promised room and never came leaves nothing of an earlier check there
        Arrays.fill(kept, (byte) 0);
        length.set(0);
        count.set(0);
    }

    /** Counts anew, for another round of the same check. */
    void newRound() {
        count.set(0);
    }

    boolean isFlooded() {
        return count.get() > MOST_BYTES;
    }

    String text() {
        return new String(kept, 0, Math.min(length.get(), KEPT_BYTES), StandardCharsets.UTF_8);
    }
}
