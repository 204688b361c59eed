package dev.grade.inspect.flow;

import dev.grade.inspect.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * The thread that some code runs on, as far as blocking it matters.
 *
 * @param label what a student would call it: "the event loop", "the common pool"
 * @param declared where that thread or pool comes from; null when it is not in the sources
 * @param threads how many threads share the work; 0 when unknown or unbounded
 */
public record RunsOn(Kind kind, String label, @Nullable Place declared, int threads) {

    /** Classes of threads, by what a wait on them costs. */
    public enum Kind {
        /** One thread that serves others: an event loop, a selector, a timer, the user interface. */
        LOOP,
        /** The common fork-join pool: as many threads as cores, less one. */
        COMMON,
        /** Whoever completes the stage before: not known which thread that is. */
        COMPLETER,
        /** A pool or thread that is there to be blocked. */
        OFFLOAD, VIRTUAL,
        /** Whoever calls; only of interest where the exercise says that the caller must not be blocked. */
        CALLER,
        /** An executor about which nothing is known. */
        UNKNOWN
    }

    public static RunsOn loop(String label, @Nullable Place declared) {
        return new RunsOn(Kind.LOOP, label, declared, 1);
    }

    static final RunsOn COMMON = new RunsOn(Kind.COMMON, "the common pool", null, 0);
    static final RunsOn COMPLETER = new RunsOn(Kind.COMPLETER, "whichever thread completes the stage before", null, 0);
    static final RunsOn PLATFORM = new RunsOn(Kind.OFFLOAD, "a thread of its own", null, 0);
    static final RunsOn VIRTUAL = new RunsOn(Kind.VIRTUAL, "a virtual thread", null, 0);
    static final RunsOn UNKNOWN = new RunsOn(Kind.UNKNOWN, "an executor that is not known", null, 0);

    static final RunsOn STREAM = loop("a thread of the reactive stream", null);

    /** Somebody subscribes to the stream that is not seen here, and may do so where waiting is allowed. */
    static final RunsOn SUBSCRIBER = loop("the thread of whoever subscribes to the stream", null);

    private static final String TIMER = "the timer thread";

    /** The one thread of a timer, which runs its tasks one after the other. */
    static RunsOn timer(@Nullable Place declared) {
        return loop(TIMER, declared);
    }

    /** Whether it is that of a timer. */
    public boolean isTimer() {
        return label.equals(TIMER);
    }

    private static final String WORKER = "the thread that works off one kind of task";

    /** A thread that takes tasks of one class from its queue: it may be there to be blocked by just these. */
    static RunsOn worker(Place declared) {
        return loop(WORKER, declared);
    }

    public boolean isWorker() {
        return label.equals(WORKER);
    }

    /** Whether this is a loop only if nobody subscribes elsewhere. */
    public boolean isUpToSubscriber() {
        return equals(SUBSCRIBER);
    }

    /** Whether it is the thread of a stream that nothing in the sources moves to another. */
    boolean isOfStream() {
        return equals(STREAM) || equals(SUBSCRIBER);
    }

    static RunsOn pool(int threads, @Nullable Place declared) {
        return new RunsOn(Kind.OFFLOAD, threads == 1 ? "a pool of one thread" : "a pool", declared, threads);
    }
}
