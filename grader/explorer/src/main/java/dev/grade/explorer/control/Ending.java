package dev.grade.explorer.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a schedule ended. */
public sealed interface Ending {
    /** Every thread that keeps a JVM alive has ended, apart from pool workers with nothing to do, which are named. */
    record Completed(List<String> left) implements Ending {
    }

    /** An exception left a thread of the program. */
    record Thrown(Throwable exception, String thread, int threadId) implements Ending {
    }

    /** The program ended the JVM with a status other than 0. */
    record Exited(int status, String thread) implements Ending {
    }

    /** Nothing can go on. */
    record Stuck(List<Blocked> threads, List<String> cycle, Kind kind) implements Ending {
        /** What keeps them. */
        public enum Kind {
            /** They wait for each other. */
            DEADLOCK,
            /** One waits for itself. */
            SELF_DEADLOCK,
            /** A signal was given, but not to the thread that waits. */
            LOST_WAKEUP,
            /** Nobody ever gives what the thread waits for. */
            MISSED_TERMINATION,
            /** All workers of a pool wait for work that is in its queue. */
            POOL_STARVATION,
            /** Who had the permit is gone. */
            RESOURCE_LEAK
        }
    }

    /**
     * Threads run, and nothing changes any more.
     *
     * @param plainField
     *            whether one looks at a variable again and again in a way that need not see a change
     * @param pauses
     *            whether that one sleeps between two looks
     */
    record Spinning(List<Blocked> threads, boolean plainField, boolean pauses) implements Ending {
    }

    /**
     * The schedule was longer than allowed.
     *
     * @param unchanged
     *            whether the threads that run did nothing but look and lock for its last half, and nobody waits for a lock
     * @param signalled
     *            whether a signal was ever given where one waits
     * @param waiting
     *            the threads that never got on meanwhile
     */
    record TooLong(List<Blocked> threads, boolean unchanged, boolean signalled, List<String> waiting)
            implements
                Ending {
    }

    /** The schedule was given up for a reason that is no failure. */
    record Cut(String why) implements Ending {
    }

    /** The schedule was given up because it is another one in a different order. */
    record Redundant() implements Ending {
    }

    /**
     * The program did something that the explorer does not control.
     *
     * @param ours
     *            whether it is the explorer that failed
     */
    record Uncontrolled(String what, List<StackTraceElement> where, boolean ours) implements Ending {
    }

    /**
     * A thread that does not go on.
     *
     * @param thread
     *            its name
     * @param site
     *            where it stands
     * @param action
     *            such as {@code waits to lock}
     * @param object
     *            what it waits for
     * @param holder
     *            who holds that, if anyone
     * @param holds
     *            what it holds itself
     */
    record Blocked(String thread, int threadId, int site, String action, String object, @Nullable String holder,
            List<String> holds) {
    }
}
