package dev.grade.worker.stall;

import dev.grade.worker.load.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes waiting threads of the student without need. If one then goes on, what it waited for had happened already; if
 * it goes back to waiting, it had not.
 */
final class Poke {
    private Poke() {
    }

    /** Pokes whom it can; says whether there was anyone. */
    static boolean poke(Hang hang) {
        var pokes = new ArrayList<Runnable>();
        for (Sight sight : hang.sights()) {
            Role role = sight.role();
            Object on = sight.waitsOn();
            if (on != null) {
                pokes.add(() -> wake(on));
            } else if (role != null && sight.acting() && sight.state() == Thread.State.WAITING
                    && parks(sight.stack())) {
                pokes.add(() -> LockSupport.unpark(role.thread()));
            }
        }
        // Each on a thread that nobody needs: entering a monitor of the student may block for ever.
        for (Runnable poke : pokes) {
            Thread.ofPlatform().daemon().name("poke").start(poke);
        }
        return !pokes.isEmpty();
    }

    @SuppressWarnings("NotifyWithoutStateChange") // a wake-up without a change is the experiment
    private static void wake(Object on) {
        if (on instanceof Condition condition) {
            Lock lock = Waits.lockOf(condition);
            if (lock != null && lock.tryLock()) {
                try {
                    condition.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        } else {
            synchronized (on) {
                on.notifyAll();
            }
        }
    }

    private static boolean parks(List<StackTraceElement> stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (!name.equals("jdk.internal.misc.Unsafe") && !name.equals("java.util.concurrent.locks.LockSupport")
                    && !name.startsWith("dev.grade.worker.load.")) {
                return !name.startsWith("java.");
            }
        }
        return false;
    }
}
