package dev.grade.worker.load;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * What rewritten code of the student calls in place of a wait, and between steps. Each method does what the call that
 * it stands for does, for it is the student's loop around a wait that is on trial.
 */
@SuppressWarnings("WaitNotInLoop") // the loop, or its absence, is in the student's code that calls this
public final class Seam {
    private Seam() {
    }

    /** Stands between two steps of the student's code. */
    public static void step() {
        Noise.step();
    }

    /** Stands where a loop of the student's code goes round, or a method begins. */
    public static void worked() {
        Steps.worked();
    }

    /** Stands behind a write to a field or an array element. */
    public static void wrote(Object object, int place) {
        Steps.wrote(object, place);
    }

    /** Stands behind a call that changes an atomic or a collection. */
    public static void changed() {
        Steps.changed();
    }

    /** Stands before a call that can wait, at a place {@code file:line:call}. */
    public static void began(String place) {
        LoopWaits.began(place);
    }

    /** Stands behind a call that can wait, however it ends. */
    public static void ended() {
        LoopWaits.ended();
    }

    /** Stands for {@link Object#wait()}. */
    public static void objectWait(Object monitor) throws InterruptedException {
        Waits.enter(monitor);
        try {
            if (Thread.holdsLock(monitor) && Noise.wakesUnasked()) {
                wakeUnasked(monitor);
            } else {
                monitor.wait();
            }
        } finally {
            Waits.leave();
        }
    }

    /** Mostly as if woken before any other thread came in between, for a timed wait takes a millisecond at least. */
    private static void wakeUnasked(Object monitor) throws InterruptedException {
        if (Noise.wakesUnasked()) {
            monitor.wait(1);
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Stands for {@link Object#wait(long)}. */
    public static void objectWait(Object monitor, long millis) throws InterruptedException {
        Waits.enter(monitor);
        try {
            monitor.wait(millis);
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Object#wait(long, int)}. */
    public static void objectWait(Object monitor, long millis, int nanos) throws InterruptedException {
        Waits.enter(monitor);
        try {
            monitor.wait(millis, nanos);
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Condition#await()}. */
    public static void await(Condition condition) throws InterruptedException {
        Waits.enter(condition);
        try {
            if (Noise.wakesUnasked()) {
                condition.awaitNanos(Noise.wakesUnasked() ? Noise.SHORT_WAIT_NANOS : 0);
            } else {
                condition.await();
            }
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Condition#await(long, TimeUnit)}. */
    public static boolean await(Condition condition, long time, TimeUnit unit) throws InterruptedException {
        Waits.enter(condition);
        try {
            return condition.await(time, unit);
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Condition#awaitNanos}. */
    public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        Waits.enter(condition);
        try {
            return condition.awaitNanos(nanos);
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Condition#awaitUntil}. */
    public static boolean awaitUntil(Condition condition, Date deadline) throws InterruptedException {
        Waits.enter(condition);
        try {
            return condition.awaitUntil(deadline);
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Condition#awaitUninterruptibly}. */
    public static void awaitUninterruptibly(Condition condition) {
        Waits.enter(condition);
        try {
            condition.awaitUninterruptibly();
        } finally {
            Waits.leave();
        }
    }

    /** Stands for {@link Lock#newCondition}. */
    public static Condition newCondition(Lock lock) {
        Condition condition = lock.newCondition();
        Waits.belongs(condition, lock);
        return condition;
    }

    /** Stands for {@link LockSupport#park()}. */
    public static void park() {
        if (Noise.wakesUnasked()) {
            LockSupport.parkNanos(Noise.SHORT_WAIT_NANOS);
        } else {
            LockSupport.park();
        }
    }

    /** Stands for {@link LockSupport#park(Object)}. */
    public static void park(Object blocker) {
        if (Noise.wakesUnasked()) {
            LockSupport.parkNanos(blocker, Noise.SHORT_WAIT_NANOS);
        } else {
            LockSupport.park(blocker);
        }
    }
}
