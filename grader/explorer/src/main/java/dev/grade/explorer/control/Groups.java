package dev.grade.explorer.control;

import java.util.List;

/** Stands in for the methods of {@link ThreadGroup} that are about its threads, which the JDK does not know to run. */
public final class Groups {
    private Groups() {
    }

    /** See {@link ThreadGroup#interrupt()}. */
    public static void interrupt(ThreadGroup group) {
        members(group, true).forEach(f -> Interrupts.interrupt(f.thread));
    }

    /** See {@link ThreadGroup#activeCount()}. */
    public static int activeCount(ThreadGroup group) {
        return members(group, true).size();
    }

    /** See {@link ThreadGroup#enumerate(Thread[])}. */
    public static int enumerate(ThreadGroup group, Thread[] to) {
        return enumerate(group, to, true);
    }

    /** See {@link ThreadGroup#enumerate(Thread[], boolean)}. */
    public static int enumerate(ThreadGroup group, Thread[] to, boolean deeply) {
        List<Fiber> members = members(group, deeply);
        int count = Math.min(to.length, members.size());
        for (int i = 0; i < count; i++) {
            to[i] = members.get(i).thread;
        }
        return count;
    }

    @SuppressWarnings("ReferenceEquality") // identity is the question
    private static List<Fiber> members(ThreadGroup group, boolean deeply) {
        Schedule s = Hooks.schedule();
        if (s.tracks != null) {
            s.tracks.everything();
        }
        Fiber self = java.util.Objects.requireNonNull(Hooks.current);
        return s.fibers.stream().filter(f -> {
            if (f.done()) {
                self.clock.join(f.clock);
            }
            ThreadGroup own = f.thread.isVirtual() || f.done() ? null : f.thread.getThreadGroup();
            return own != null && (own == group || (deeply && group.parentOf(own)));
        }).toList();
    }
}
