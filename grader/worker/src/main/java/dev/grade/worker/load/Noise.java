package dev.grade.worker.load;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Random pauses between the steps of the student's code, and wake-ups that nobody asked for. The pauses let another
 * thread in at places where the scheduler of an idle machine, or of a machine with one core, hardly ever does.
 */
public final class Noise {
    static final long SHORT_WAIT_NANOS = 50_000;

    /** How many pauses threads that are not ours may make between two calls of {@link #set}. */
    private static final int STRANGERS_PAUSES = 256;

    private static volatile boolean spurious;
    private static int mask = Integer.MAX_VALUE;
    private static int strangersLeft;
    private static @Nullable Thread setter;

    private Noise() {
    }

    /**
     * Sets the noise for the rounds that follow. The calling thread makes no pauses itself: it prepares the rounds before
     * their actors begin, and threads that the student's code has started by then make pauses of their own.
     *
     * @param rarity
     *            one step in so many pauses; a power of two, or 0 for none
     * @param spuriously
     *            whether waits may end without a signal
     */
    public static void set(int rarity, boolean spuriously) {
        mask = rarity == 0 ? Integer.MAX_VALUE : rarity - 1;
        strangersLeft = STRANGERS_PAUSES;
        setter = Thread.currentThread();
        spurious = spuriously;
    }

    /** Perhaps pauses. */
    public static void step() {
        int rare = mask;
        if (rare == Integer.MAX_VALUE) {
            return;
        }
        if (Thread.currentThread() instanceof NoisyThread thread) {
            thread.step(rare);
        } else if (Thread.currentThread() != setter) {
            int random = ThreadLocalRandom.current().nextInt();
            // Racy on purpose: it bounds the time that a crowd of threads can spend here, and needs no exact count.
            if ((random & rare) == 0 && strangersLeft > 0) {
                strangersLeft--;
                NoisyThread.pause(random >>> 16);
            }
        }
    }

    /** Perhaps pauses; more often than {@link #step}, for it is called where the student's code calls the check. */
    public static void callback() {
        int rare = mask;
        if (rare != Integer.MAX_VALUE && Thread.currentThread() instanceof NoisyThread thread) {
            thread.step(rare & 1);
        }
    }

    static boolean wakesUnasked() {
        if (!spurious) {
            return false;
        }
        int random = Thread.currentThread() instanceof NoisyThread thread
                ? thread.next()
                : ThreadLocalRandom.current().nextInt();
        return (random >>> 7 & 3) == 0;
    }
}
