package dev.grade.worker.stall;

import dev.grade.worker.load.NoisyThread;
import dev.grade.worker.load.Waits;
import java.lang.management.LockInfo;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread at one moment.
 *
 * @param id
 *            the thread's identifier
 * @param name
 *            its role, or its own name if it has none
 * @param role
 *            its role in the check, if it has one
 * @param state
 *            what it does
 * @param blocker
 *            what it is blocked on or parked for
 * @param owner
 *            the identifier of the thread that owns the blocker, or -1
 * @param waitsOn
 *            the object or condition that the student's code waits on, if it does
 * @param stack
 *            its frames from the innermost
 * @param monitors
 *            the monitors it holds, where they were looked for
 * @param synchronizers
 *            the ownable synchronizers it holds, where they were looked for
 * @param turns
 *            how often it was blocked or waited so far
 * @param cpuNanos
 *            processor time it used so far, or -1 where not known; of a virtual thread that of all carriers
 * @param virtual
 *            whether it is a virtual thread, of which the JVM tells less
 */
record Sight(long id, String name, @Nullable Role role, Thread.State state, @Nullable Thing blocker, long owner,
        @Nullable Object waitsOn, List<StackTraceElement> stack, List<Held> monitors, List<Thing> synchronizers,
        long turns, long cpuNanos, boolean virtual) {

    /** An object, known by its class and identity hash. */
    record Thing(String className, int hash) {
        static @Nullable Thing of(@Nullable LockInfo info) {
            return info == null ? null : new Thing(info.getClassName(), info.getIdentityHashCode());
        }

        static Thing of(Object object) {
            return new Thing(object.getClass().getName(), System.identityHashCode(object));
        }
    }

    /** A monitor and the frame that took it. */
    record Held(Thing thing, @Nullable StackTraceElement frame) {
    }

    static Sight of(ThreadInfo info, @Nullable Role role, long cpuNanos) {
        List<Held> held = Arrays.stream(info.getLockedMonitors()).map(Sight::held).toList();
        List<Thing> owned = Arrays.stream(info.getLockedSynchronizers())
                .map(lock -> new Thing(lock.getClassName(), lock.getIdentityHashCode())).toList();
        String name = role == null ? info.getThreadName() : role.name();
        List<StackTraceElement> stack = List.of(info.getStackTrace());
        Thread.State state = NoisyThread.isPausing(stack) ? Thread.State.RUNNABLE : info.getThreadState();
        return new Sight(info.getThreadId(), name, role, state, Thing.of(info.getLockInfo()),
                info.getLockOwnerId(), waitsOn(info.getThreadId(), stack), stack, held, owned,
                info.getBlockedCount() + info.getWaitedCount(), cpuNanos, false);
    }

    /** Who was signalled and only wants its lock back waits on nothing else any more. */
    static @Nullable Object waitsOn(long thread, List<StackTraceElement> stack) {
        return wantsLock(stack) ? null : Waits.of(thread);
    }

    /** Whether it waits for a lock of which the JDK knows the owner. */
    boolean wantsLock() {
        return wantsLock(stack)
                || (blocker != null && blocker.className().equals("java.util.concurrent.locks.ReentrantLock"));
    }

    private static boolean wantsLock(List<StackTraceElement> stack) {
        boolean acquires = false;
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
                return false;
            }
            acquires |= name.endsWith(".AbstractQueuedSynchronizer") && frame.getMethodName().equals("acquire");
            if (acquires && (name.startsWith("java.util.concurrent.locks.Reentrant")
                    || name.endsWith(".AbstractQueuedSynchronizer$ConditionObject"))) {
                return true;
            }
        }
        return false;
    }

    private static Held held(MonitorInfo info) {
        return new Held(new Thing(info.getClassName(), info.getIdentityHashCode()), info.getLockedStackFrame());
    }

    Sight ownedBy(long thread) {
        return new Sight(id, name, role, state, blocker, thread, waitsOn, stack, monitors, synchronizers, turns,
                cpuNanos, virtual);
    }

    Sight with(@Nullable Thing wanted, List<Held> held) {
        return new Sight(id, name, role, state, wanted, owner, waitsOn, stack, held, synchronizers, turns, cpuNanos,
                virtual);
    }

    Sight blocked(Thing by, long holder) {
        return new Sight(id, name, role, Thread.State.BLOCKED, by, holder, waitsOn, stack, monitors, synchronizers,
                turns, cpuNanos, virtual);
    }

    Sight wanting(Thing lock, long holder) {
        return new Sight(id, name, role, state, lock, holder, null, stack, monitors, synchronizers, turns, cpuNanos,
                virtual);
    }

    /** The same, taken for one that waits. */
    Sight waiting() {
        return new Sight(id, name, role, Thread.State.WAITING, blocker, owner, waitsOn, stack, monitors, synchronizers,
                turns, cpuNanos, virtual);
    }

    boolean acting() {
        return role != null && role.standing() == Role.Standing.ACTING;
    }

    /**
     * From which sight on its processor time counts, given the one that counted so far and the one just before this: a
     * virtual thread owns none of its carriers' time from before it became runnable.
     */
    Sight countedFrom(@Nullable Sight start, @Nullable Sight last) {
        return start == null || (virtual && (!runs() || last == null || !last.runs())) ? this : start;
    }

    /** Whether the student's code started it, so that it may wake others when its time has come. */
    boolean helps() {
        return role == null;
    }

    boolean waits() {
        return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
    }

    boolean sleeps() {
        return state == Thread.State.TIMED_WAITING;
    }

    /** Whether it waits for nothing but time. */
    boolean isAsleep() {
        return sleeps() && stack.stream().limit(6).anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                && frame.getMethodName().equals("sleep"));
    }

    boolean runs() {
        return state == Thread.State.RUNNABLE;
    }

    /** Whether it may have a core just now as far as is known: it runs, or has slept again and again since an earlier sight. */
    boolean mayBeAwake(Sight earlier) {
        return runs() || (sleeps() && turns > earlier.turns);
    }

    /** Whether the thread stands where it stood at an earlier sight, and did nothing in between. */
    boolean sameAs(Sight earlier) {
        return state == earlier.state && turns == earlier.turns && (virtual || cpuNanos == earlier.cpuNanos)
                && stack.equals(earlier.stack);
    }
}
