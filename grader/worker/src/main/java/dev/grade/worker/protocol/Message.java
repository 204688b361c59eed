package dev.grade.worker.protocol;

import java.util.List;

/** What a worker sends home. */
public sealed interface Message {
    /** The worker is up and has read its order. */
    record Ready(int cores) implements Message {
    }

    /** The check is about to enter the student's code. */
    record Started(String checkId) implements Message {
    }

    /**
     * What the threads of the check called, in one round or another; comes before its end, if at all.
     */
    record Observed(String checkId, List<CallHistory> histories) implements Message {
        public Observed {
            histories = List.copyOf(histories);
        }
    }

    /** Where the student's code waited on threads that serve others; comes before the check's end, if at all. */
    record Waited(String checkId, List<Wait> waits) implements Message {
        public Waited {
            waits = List.copyOf(waits);
        }
    }

    /**
     * The check has ended.
     *
     * @param output
     *            the beginning of what the student's code printed during the check
     * @param lastWord
     *            whether the worker ends after this check because the student's threads are beyond recall; checks
     *            that are left go to another worker
     */
    record Ended(String checkId, Result result, String output, boolean lastWord) implements Message {
    }

    /** Every check of the order has ended; nothing follows. */
    record Bye() implements Message {
    }
}
