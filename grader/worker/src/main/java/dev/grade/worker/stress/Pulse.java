package dev.grade.worker.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counts what goes on, without ordering any memory between the threads that count. */
final class Pulse {
    private static final int LANES = 64;
    private static final int STRIDE = 16;
    private static final VarHandle LANE = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] lanes = new long[LANES * STRIDE];

    /** Something went on in this thread. Two threads that share a lane may lose a beat, but never all of them. */
    void beat() {
        int lane = (int) (Thread.currentThread().threadId() % LANES) * STRIDE;
        LANE.setOpaque(lanes, lane, (long) LANE.getOpaque(lanes, lane) + 1);
    }

    /** A number that changes with the beats. */
    long sum() {
        long sum = 0;
        for (int lane = 0; lane < lanes.length; lane += STRIDE) {
            sum += (long) LANE.getOpaque(lanes, lane);
        }
        return sum;
    }
}
