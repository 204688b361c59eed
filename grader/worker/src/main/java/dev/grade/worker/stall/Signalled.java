package dev.grade.worker.stall;

import dev.grade.worker.load.Waits;
import dev.grade.worker.stall.Sight.Thing;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells threads that were signalled and only want their lock back from those that still wait for a signal. Both are
 * parked at the same line of the JDK; the lock's own queue knows.
 */
final class Signalled {
    private Signalled() {
    }

    /** The same thread, waiting for the lock if that is what it does. */
    static Sight seen(Sight sight, List<Sight> all) {
        Object condition = sight.waitsOn();
        Role role = sight.role();
        Lock lock = condition == null ? null : Waits.lockOf(condition);
        if (lock == null || role == null || lock.getClass() != ReentrantLock.class
                || !((ReentrantLock) lock).hasQueuedThread(role.thread())) {
            return sight;
        }
        return sight.wanting(Thing.of(lock), owner(lock, all));
    }

    /** The JDK tells who owns a lock only in its text form, which has the thread's name. */
    private static long owner(Lock lock, List<Sight> all) {
        String text = lock.toString();
        return all.stream().filter(sight -> isNamed(text, sight.role())).mapToLong(Sight::id).findFirst().orElse(-1);
    }

    private static boolean isNamed(String lock, @Nullable Role role) {
        return role != null && lock.endsWith("[Locked by thread " + role.thread().getName() + "]");
    }
}
