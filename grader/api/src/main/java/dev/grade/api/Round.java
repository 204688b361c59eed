package dev.grade.api;

import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * One run of a concurrent scenario on fresh state. The method of a {@link Stress} or {@link Explore} check receives one, registers
 * threads and what must hold afterwards, and returns; then the threads run.
 */
public interface Round {
    /**
     * Adds a thread that runs {@code body} once. The name appears in reports: choose the role ("producer 1"). A thread
     * that never ends fails the check, as does an exception that leaves {@code body}.
     */
    void thread(String name, Body body);

    /** Says what must hold when every thread has ended; runs once, after them, on the grader's thread. */
    void after(Body check);

    /**
     * Runs {@code step} repeatedly: {@code stress} times under stress, {@code explore} times when every schedule is
     * explored (one or two: the number of schedules grows with it very fast). Each finished step counts as progress, so a long loop is never taken for a hang.
     */
    void repeat(int stress, int explore, Step step) throws Throwable;

    /** How many times to repeat: {@code stress} under stress, {@code explore} under exploration. */
    int times(int stress, int explore);

    /** Wraps a callback for the student's code: counts as progress, and adds jitter around and inside. */
    Runnable hook(Runnable callback);

    /** Wraps a callback for the student's code: counts as progress, and adds jitter around and inside. */
    IntConsumer hook(IntConsumer callback);

    /**
     * Random numbers that the seed of the run decides; under exploration always the same ones, each thread its own, so
     * that a schedule can be played again.
     */
    RandomGenerator random();

    /**
     * A history of calls to one object, which must be explained by calls one at a time.
     *
     * @param specification
     *            a plain class among the checks that does the same, one call at a time, with a method for each operation;
     *            a call that would have to wait in that state throws an exception. It uses the JDK only, and refers to no
     *            class of the student. If it has {@code equals} and {@code hashCode}, long histories are judged faster.
     * @param created
     *            the arguments of its constructor
     */
    History history(Class<?> specification, Object... created);
}
