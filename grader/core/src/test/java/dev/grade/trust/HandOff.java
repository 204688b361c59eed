package dev.grade.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Two threads that take turns, by a monitor and by parking; prints what one turn takes, in nanoseconds. */
final class HandOff {
    private static final int TURNS = 20_000;
    private static final int REPETITIONS = 6;

    private volatile int turn;

    private HandOff() {
    }

    /** Prints two numbers: the best of some repetitions by a monitor, and by parking. */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(best(() -> new HandOff().byMonitor()) + " " + best(() -> new HandOff().byParking()));
    }

    /** Something to measure. */
    private interface Game {
        void play() throws InterruptedException;
    }

    private static long best(Game game) throws InterruptedException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            game.play();
            best = Math.min(best, (System.nanoTime() - start) / TURNS);
        }
        return best;
    }

    private void byMonitor() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int me = 0; me < 2; me++) {
            int mine = me;
            threads.add(Thread.ofPlatform().start(() -> takeTurns(mine)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private synchronized void takeTurns(int mine) {
        for (int i = 0; i < TURNS / 2; i++) {
            while (turn != mine) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
            turn = 1 - mine;
            notifyAll();
        }
    }

    private void byParking() throws InterruptedException {
        Thread here = Thread.currentThread();
        Thread other = Thread.ofPlatform().start(() -> alternate(1, here));
        alternate(0, other);
        other.join();
    }

    private void alternate(int mine, Thread other) {
        for (int i = 0; i < TURNS / 2; i++) {
            while (turn != mine) {
                LockSupport.park(this);
            }
            turn = 1 - mine;
            LockSupport.unpark(other);
        }
    }
}
