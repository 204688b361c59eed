package dev.grade.worker.protocol;

import java.util.List;

/** What a worker shows for a failed check. */
public sealed interface Evidence {
    /** Nothing beyond the message. */
    record Nothing() implements Evidence {
    }

    /** Two values that differ. */
    record ExpectedActual(String expected, String actual) implements Evidence {
    }

    /**
     * An exception that left the student's code.
     *
     * @param type
     *            its class
     * @param message
     *            its message, or an empty string; never asked of a class of the student
     * @param thread
     *            the name of the thread it left
     * @param stack
     *            its stack from the innermost line, the student's lines only
     */
    record Thrown(String type, String message, String thread, List<StackLine> stack) implements Evidence {
        public Thrown {
            stack = List.copyOf(stack);
        }
    }

    /**
     * Who waits for whom.
     *
     * @param threads
     *            every thread that does not go on
     * @param cycle
     *            the names of the threads that wait for each other in a circle, in order; empty if there is none
     */
    record WaitFor(List<StuckThread> threads, List<String> cycle) implements Evidence {
        public WaitFor {
            threads = List.copyOf(threads);
            cycle = List.copyOf(cycle);
        }
    }
}
