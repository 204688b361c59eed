package dev.grade.worker;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** What the student's code prints: the beginning is kept, the rest only counted. Never prints anywhere. */
final class Capture extends OutputStream {
    private static final int KEPT_BYTES = 4096;
    private static final long MOST_BYTES = 16L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] kept = new byte[KEPT_BYTES];
    private int length;
    private long count;

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
        lock.lock();
        try {
            int room = Math.min(many, KEPT_BYTES - length);
            System.arraycopy(bytes, from, kept, length, room);
            length += room;
            count += many;
        } finally {
            lock.unlock();
        }
    }

    /** Begins anew for the next check. */
    void reset() {
        lock.lock();
        try {
            length = 0;
            count = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Counts anew, for another round of the same check. */
    void newRound() {
        lock.lock();
        try {
            count = 0;
        } finally {
            lock.unlock();
        }
    }

    boolean isFlooded() {
        lock.lock();
        try {
            return count > MOST_BYTES;
        } finally {
            lock.unlock();
        }
    }

    String text() {
        lock.lock();
        try {
            return new String(kept, 0, length, StandardCharsets.UTF_8);
        } finally {
            lock.unlock();
        }
    }
}
