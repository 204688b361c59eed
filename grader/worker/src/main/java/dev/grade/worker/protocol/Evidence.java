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

    /**
     * The order in which threads took turns.
     *
     * @param steps
     *            what was done to shared data, in order
     * @param story
     *            the same as one paragraph
     * @param needs
     *            what it takes besides this order, such as a wait that ends without a signal
     * @param replay
     *            the schedule as text, to play it again
     */
    record Interleaving(List<Step> steps, String story, List<String> needs, String replay) implements Evidence {
        public Interleaving {
            steps = List.copyOf(steps);
            needs = List.copyOf(needs);
        }
    }

    /**
     * What something cost against a reference in the same run.
     *
     * @param what
     *            such as {@code processor time of one run}
     * @param ratio
     *            the median of the paired ratios
     * @param low
     *            the lower end of its confidence interval
     * @param high
     *            the upper end
     * @param confidence
     *            how sure the interval is, such as 0.98
     * @param limit
     *            what the exercise allows
     * @param pairs
     *            how many pairs were measured
     */
    record Ratio(String what, double ratio, double low, double high, double confidence, double limit, int pairs)
            implements
                Evidence {
    }

    /**
     * One step of an interleaving.
     *
     * @param thread
     *            the thread's name
     * @param file
     *            the source file, or an empty string where the check's own code ran
     * @param line
     *            its line, or 0
     * @param op
     *            what was done, such as {@code write Bank.balance}
     * @param object
     *            to which object, such as {@code Account 1}, or an empty string
     * @param holds
     *            the locks that the thread held
     */
    record Step(String thread, String file, int line, String op, String object, List<String> holds) {
        public Step {
            holds = List.copyOf(holds);
        }
    }
}
