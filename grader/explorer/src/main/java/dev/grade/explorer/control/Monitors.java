package dev.grade.explorer.control;

import java.util.IdentityHashMap;

/**
 * The monitors of the program's own {@code synchronized}, {@code wait} and {@code notify}, after the Java language
 * specification, chapter 17: {@code notify} wakes exactly one thread, any of them; a woken thread competes like
 * everybody else.
 */
final class Monitors {
    private final Schedule schedule;
    private final IdentityHashMap<Object, Monitor> monitors = new IdentityHashMap<>();

    Monitors(Schedule schedule) {
        this.schedule = schedule;
    }

    Monitor of(Object object) {
        touch(object);
        Monitor m = monitors.get(object);
        if (m == null) {
            m = new Monitor(object);
            monitors.put(object, m);
        }
        return m;
    }

    boolean isFree(Fiber f) {
        return f.target instanceof Monitor m && (m.owner == null || m.owner == f);
    }

    boolean holds(Fiber f, Object object) {
        Monitor m = monitors.get(object);
        return m != null && m.owner == f;
    }

    void enter(Fiber f, Object object) {
        Monitor m = of(object);
        if (m.owner == f) {
            m.count++;
            return;
        }
        acquire(f, m);
        m.count = 1;
        f.held.add(object);
    }

    private void acquire(Fiber f, Monitor m) {
        while (m.owner != null) {
            schedule.block(f, Fiber.State.MONITOR, m, -1, false);
        }
        m.owner = f;
        f.clock.join(m.clock);
        schedule.locked(f);
    }

    void exit(Fiber f, Object object) {
        Monitor m = owned(f, object);
        if (--m.count == 0) {
            release(f, m);
            f.drop(object);
        }
    }

    private void release(Fiber f, Monitor m) {
        m.owner = null;
        m.clock.join(f.clock);
        f.clock.tick(f.id);
    }

    private void touch(Object object) {
        if (schedule.tracks != null) {
            schedule.tracks.object(object);
        }
    }

    private Monitor owned(Fiber f, Object object) {
        touch(object);
        Monitor m = monitors.get(object);
        if (m == null || m.owner != f) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return m;
    }

    /** Waits; {@code nanos} of 0 is for ever. */
    void await(Fiber f, Object object, long nanos) throws InterruptedException {
        Monitor m = owned(f, object);
        if (Interrupts.clearInterrupt(f.thread)) {
            throw new InterruptedException();
        }
        boolean spurious = schedule.chooser.spuriousWakeups() && schedule.pick(f, Decision.Kind.SPURIOUS, 2) == 1;
        int count = m.count;
        long wake = nanos == 0 ? -1 : schedule.time.now + nanos;
        f.notified = false;
        f.spurious = spurious;
        m.waiters.add(f);
        release(f, m);
        f.drop(object);
        schedule.block(f, Fiber.State.WAITING, m, wake, nanos < Threads.SHORT);
        m.waiters.remove(f);
        touch(object);
        boolean notified = f.notified;
        f.notified = false;
        boolean interrupted = !notified && Interrupts.isInterrupted(f.thread);
        if (!notified && !interrupted && !spurious && wake >= 0) {
            schedule.time.passed(f, wake);
        }
        f.spurious = false;
        acquire(f, m);
        m.count = count;
        f.held.add(object);
        if (interrupted && Interrupts.clearInterrupt(f.thread)) {
            throw new InterruptedException();
        }
    }

    /**
     * Wakes one waiter, or all.
     *
     * @param own
     *            whether the program does that; parts of the JDK wake whoever may be there each time they look
     */
    void signal(Fiber f, Object object, boolean all, boolean own) {
        Monitor m = owned(f, object);
        m.signals += own ? 1 : 0;
        schedule.progress(f);
        int waiting = 0;
        for (Fiber w : m.waiters) {
            waiting += w.notified ? 0 : 1;
        }
        if (waiting == 0) {
            return;
        }
        int chosen = all || waiting == 1 ? 0 : schedule.pick(f, Decision.Kind.NOTIFY, waiting);
        for (Fiber w : m.waiters) {
            if (!w.notified && (all || chosen-- == 0)) {
                w.notified = true;
            }
        }
    }

    /**
     * A platform thread that ends locks its own object and wakes whoever waits on it: {@link Thread#join} is made of that.
     *
     * @return false if the schedule was given up meanwhile
     */
    boolean end(Fiber f) {
        Monitor m = f.thread.isVirtual() ? null : monitors.get(f.thread);
        if (m == null) {
            return true;
        }
        touch(f.thread);
        try {
            while (m.owner != null && m.owner != f) {
                schedule.block(f, Fiber.State.MONITOR, m, -1, false);
            }
        } catch (Abandoned e) {
            return false;
        }
        m.clock.join(f.clock);
        for (Fiber w : m.waiters) {
            w.notified = true;
        }
        return true;
    }
}
