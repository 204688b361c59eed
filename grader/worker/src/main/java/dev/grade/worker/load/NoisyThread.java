package dev.grade.worker.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A thread of ours that runs the student's code, with its own stream of random pauses. */
public class NoisyThread extends Thread {
    /** More frames than the JDK has below a sleep. */
    private static final int DEPTH_OF_SLEEP = 8;

    private long state = 1;
    private int pausesLeft;

    /** A thread with this name, not started. */
    protected NoisyThread(String name) {
        super(name);
    }

    /**
     * Starts a new stream of pauses. Called by this thread.
     *
     * @param most
     *            how many pauses it may make; bounds what a body of many steps costs on a busy machine, where every
     *            pause can last a time slice of each other program
     */
    protected final void seed(long seed, int most) {
        state = seed | 1;
        pausesLeft = most;
    }

    final int next() {
        long x = state;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        state = x;
        return (int) (x >>> 24);
    }

    final void step(int rare) {
        int random = next();
        if ((random & rare) == 0 && pausesLeft > 0) {
            pausesLeft--;
            pause(random >>> 16);
        }
    }

    /** Pauses for up to about 0.1 ms on an idle machine. */
    @SuppressWarnings("ThreadPriorityCheck") // letting another thread in is what a pause is for
    static void pause(int random) {
        int kind = random & 15;
        if (kind < 9) {
            Thread.yield();
        } else if (kind < 13) {
            for (int spins = random >>> 4 & 1023; spins >= 0; spins--) {
                Thread.onSpinWait();
            }
        } else {
            nap(1_000L + ThreadLocalRandom.current().nextInt(80_000));
        }
    }

    /** Whether a thread with this stack pauses because we make it: for all that its own code does, it runs. */
    public static boolean isPausing(List<StackTraceElement> stack) {
        return stack.stream().limit(DEPTH_OF_SLEEP).anyMatch(frame -> frame.getMethodName().equals("nap")
                && frame.getClassName().equals(NoisyThread.class.getName()));
    }

    // A sleep, not a park: a park would eat the permit of an unpark that the student's code is about to wait for.
    @SuppressWarnings("ThreadPriorityCheck") // a virtual thread's sleep is a park inside, so it yields instead
    private static void nap(long nanos) {
        if (Thread.currentThread().isVirtual()) {
            Thread.yield();
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
