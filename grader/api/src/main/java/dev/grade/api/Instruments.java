package dev.grade.api;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * What a {@link Scaling} or {@link Latency} check measures with. What was seen is told with the pass. Its threads are
 * {@link Actors}; where one of them never ends because an instrument waits in vain, the check fails as the instrument
 * says: {@link BugClass#OVER_SERIALISED} if a lock keeps the others out, {@link BugClass#NOT_CONCURRENT} if nobody else
 * was on the way.
 */
public interface Instruments extends Actors {
    /**
     * A meeting of {@code parties} threads in callbacks.
     *
     * @param callback
     *            what they are inside of, for the report, such as {@code an addition}
     */
    default Rendezvous rendezvous(String callback, int parties) {
        return rendezvous(callback, parties, 1);
    }

    /** The same for {@code meetings} meetings, one after another; after the last, everybody passes. */
    Rendezvous rendezvous(String callback, int parties, int meetings);

    /** A count of callbacks inside at once. */
    InFlight inFlight();

    /** A heart that beats on the thread behind {@code loop}. */
    Heartbeat heartbeat(Executor loop);

    /**
     * Expects that at least about a fifth of the work of {@code body} is done by a second thread while the first one
     * works: until half of all steps are done, no thread may get far ahead of all others. Counted in steps of the
     * student's code (turns of loops and calls of its methods), which {@link Scaling#steps()} must ask for. It runs twice:
     * first to count, so give it its input inside.
     *
     * @param work
     *            what is shared, for the report, such as {@code the sum over 20,000 numbers}
     */
    default void expectShared(String work, Body body) {
        expectShared(work, 0, body);
    }

    /**
     * The same for work that methods of the JDK may do, whose steps nobody counts. Where the student's code makes fewer
     * steps than half of the elements, they do: then what it steps through is not the work, and the processor time of the
     * threads decides, over up to forty runs.
     *
     * @param elements
     *            how many elements the work has, such as the letters of a text
     */
    void expectShared(String work, long elements, Body body);

    /**
     * Expects that one thread does the work of {@code body}: others may begin and end it, with less than a sixteenth of its
     * steps. Fails as {@link BugClass#OVER_LIMIT} otherwise. Needs {@link Scaling#steps()}, and says nothing of work that
     * methods of the JDK do. It runs twice.
     *
     * @param work
     *            what is not shared, for the report, such as {@code the sum over 20 numbers}
     */
    void expectUnshared(String work, Body body);

    /**
     * Expects that a search ends as soon as something is found: at least two runs of {@code early}, each done up to four
     * times, make at most half of the steps that {@code inVain} makes. All threads that take part are
     * there before the search goes on, so the number of cores plays no part. Where methods of the JDK look at the elements, the
     * processor time of searches in more elements decides. Fails as {@link BugClass#TOO_SLOW}. Needs
     * {@link Scaling#steps()}.
     *
     * <p>Put what is to be found at many places, for a search in parts is only sure to be early if it lies early in the
     * part of some thread, but not so early that a thread finds it within a sixty-fourth of the whole work.
     *
     * @param work
     *            the search, for the report, such as {@code findAny}
     * @param elements
     *            how many there are; a search in vain makes at least a step for each
     */
    void expectEarlyEnd(String work, int elements, Sized inVain, Sized... early);

    /** Work on a number of elements. */
    @FunctionalInterface
    interface Sized {
        /** Does the work once; what it works on is best made once for each number. */
        void run(int elements) throws Throwable;
    }

    /**
     * Expects that {@code second} can run from its start to its end while {@code first} is in the middle of changing its
     * own data, and that it never waits with a lock of its own held for one of {@code first}. The two must use different
     * data. Needs {@link Scaling#steps()}; both run many times.
     *
     * <p>Where another thread than the caller's changes the data, such as that of an actor, waiting for its turn in a queue is
     * fine; waiting for a lock is not.
     */
    void expectApart(String first, Body one, String second, Body other);

    /**
     * Expects that {@code second} can run from its start to its end wherever {@code first} is stopped, that is, right behind
     * each of the changes that the student's code makes for it (of very many, some): nobody ever waits for a thread that is
     * held up, as code without locks promises. Both may use the same data. Fails as {@link BugClass#OVER_SERIALISED}.
     * Needs {@link Scaling#steps()}; both run many times.
     */
    void expectNeverHeldUp(String first, Body one, String second, Body other);

    /**
     * Expects that {@code submission} needs at most {@code limit} times the processor time of {@code reference}, on one
     * thread and without contention. Pairs are measured until a sequential test (Wald, Annals of Mathematical
     * Statistics 1945) is sure at an error rate of one in ten thousand; a ratio so close to the limit that it never is
     * makes the check inconclusive, so choose a limit far from what right answers need. So does work that is too short
     * to be measured. What both return is used, so that the compiler can't leave out what computes it.
     *
     * @param work
     *            what is measured, for the report, such as {@code one script}
     */
    void expectCost(String work, Callable<?> reference, Callable<?> submission, double limit);

    /**
     * Waits until each of these threads can't go on, and expects that it does not burn processor time meanwhile. Fails
     * as {@link BugClass#BUSY_WAIT} with {@code message}.
     */
    void expectIdle(String message, Actor... waiting);

    /** As {@link #expectIdle(String, Actor...)}, of platform threads that the student's code started. */
    void expectIdle(String message, Thread... waiting);

    /**
     * The processor time of the busiest thread as a share of that of all threads that run while {@code body} does, which
     * is 1 if one thread does it all. Depends on how the machine shares its cores out: for the record, not for a verdict.
     */
    double criticalShare(Body body);

    /**
     * Where only the clock could tell: three arms that each return how long something took, in nanoseconds, measured in
     * turn. Judges {@code submission} only where {@code good} and {@code bad} come apart in this very run; where they do
     * not, the check is inconclusive.
     */
    void expectFaster(String what, Arm good, Arm bad, Arm submission, BugClass bugClass, String message);

    /** One arm of a comparison by the clock. */
    @FunctionalInterface
    interface Arm {
        /** Runs once and returns how long it took, in nanoseconds. */
        long nanos() throws Throwable;
    }

    /** Takes the wall-clock time of {@code body} for 1, 2, 4 ... {@code most} threads, for a plot only. */
    void plotSpeedUp(int most, Shared body);

    /** Work for a number of threads. */
    @FunctionalInterface
    interface Shared {
        /** Does the work on so many threads. */
        void run(int threads) throws Throwable;
    }
}
