package dev.grade.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed list of what can be wrong with a submission. Every failed check names exactly one. */
public enum BugClass {
    /** The source does not compile. */
    COMPILE_ERROR("the source does not compile"),
    /** The template was handed in unchanged. */
    NOT_ATTEMPTED("the template was handed in unchanged"),
    /** A class or method that the exercise asks for is missing or has another shape. */
    API_MISMATCH("a class or method that the exercise asks for is missing or has another shape"),
    /** The code calls something that the exercise does not allow. */
    FORBIDDEN_API("the code calls something that the exercise does not allow"),
    /** A result is wrong, with no concurrency needed to see it. */
    WRONG_OUTPUT("a result is wrong"),
    /** Two threads changed the same value and one change was lost. */
    LOST_UPDATE("two threads changed the same value and one change was lost"),
    /** A condition was checked, and was no longer true when the code acted on it. */
    CHECK_THEN_ACT("a condition was checked, and was no longer true when the code acted on it"),
    /** Threads wait for each other in a circle. */
    DEADLOCK("threads wait for each other in a circle"),
    /** A thread waits for something that only it could give. */
    SELF_DEADLOCK("a thread waits for something that only it could give"),
    /** The condition is true, but the thread that waits for it was not woken. */
    LOST_WAKEUP("a thread sleeps although what it waits for has happened"),
    /** A thread waits at the end for something that never comes. */
    MISSED_TERMINATION("a thread never ends: what it waits for never comes"),
    /** The code goes on after a wait without checking the condition again. */
    SPURIOUS_WAKEUP("the code goes on after a wake-up without checking its condition again"),
    /** A thread keeps seeing an old value of a field. */
    STALE_READ("a thread keeps seeing an old value of a field"),
    /** Another thread can see an object before it is fully built. */
    UNSAFE_PUBLICATION("another thread can see an object before it is fully built"),
    /** Two threads use the same data at once without synchronisation. */
    DATA_RACE("two threads use the same data at once without synchronisation"),
    /** Two instances share state that should be their own. */
    STATIC_STATE("two instances share state that should be their own"),
    /** A thread burns a core while it waits. */
    BUSY_WAIT("a thread burns a core while it waits"),
    /** Threads are active for ever and get nothing done. */
    LIVELOCK("threads are active for ever and get nothing done"),
    /** One thread never gets its turn while others do. */
    STARVATION("one thread never gets its turn while others do"),
    /** The work is done one piece after another where it should overlap. */
    NOT_CONCURRENT("the work is done one piece after another where it should overlap"),
    /** A lock keeps apart what could run at the same time. */
    OVER_SERIALISED("a lock keeps apart what could run at the same time"),
    /** The code needs much more time than the reference. */
    TOO_SLOW("the code needs much more time than it should"),
    /** A lock, permit or other resource is not given back. */
    RESOURCE_LEAK("a lock, permit or other resource is not given back"),
    /** A thread is still alive after the work is done. */
    THREAD_LEAK("a thread is still alive after the work is done"),
    /** An exception is lost. */
    EXCEPTION_SWALLOWED("an exception is lost"),
    /** An interrupt is lost. */
    INTERRUPT_SWALLOWED("an interrupt is lost"),
    /** Code that must not block does. */
    BLOCKING_IN_ASYNC("code that must not block does"),
    /** A pool waits for work that only the same pool could do. */
    POOL_STARVATION("a pool waits for work that only the same pool could do"),
    /** No order of the calls, one at a time, explains the results. */
    NOT_LINEARIZABLE("no order of the calls, one at a time, explains the results"),
    /** The code ended or crashed the JVM. */
    LEFT_THE_JVM("the code ended or crashed the JVM"),
    /** The code used more memory, output or threads than allowed. */
    OVER_LIMIT("the code used more memory, output or threads than allowed");

    private final String sentence;

    BugClass(String sentence) {
        this.sentence = sentence;
    }

    /** The name used in manifests, folders and reports, such as {@code lost-update}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What this class means, as the part of a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The bug class with this {@link #id()}. */
    public static Optional<BugClass> of(String id) {
        return Arrays.stream(values()).filter(bug -> bug.id().equals(id)).findFirst();
    }
}
