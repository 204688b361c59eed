package dev.grade.explorer.control;

import java.util.Arrays;

/** How much of each thread's past is known to have happened before: one counter a thread. */
final class VectorClock {
    private int[] times;

    VectorClock() {
        times = new int[8];
    }

    VectorClock(VectorClock other) {
        times = other.times.clone();
    }

    int get(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    void set(int thread, int time) {
        if (thread >= times.length) {
            times = Arrays.copyOf(times, Math.max(thread + 1, times.length * 2));
        }
        times[thread] = time;
    }

    void tick(int thread) {
        set(thread, get(thread) + 1);
    }

    void join(VectorClock other) {
        if (other.times.length > times.length) {
            times = Arrays.copyOf(times, other.times.length);
        }
        for (int i = 0; i < other.times.length; i++) {
            if (other.times[i] > times[i]) {
                times[i] = other.times[i];
            }
        }
    }
}
