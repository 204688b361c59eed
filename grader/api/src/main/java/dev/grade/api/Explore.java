package dev.grade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A check whose threads run one at a time, under a scheduler that tries one interleaving after another: every access to
 * shared data is a place where another thread may go first. The interleaving that fails is shown, and can be played again.
 *
 * <p>The method takes one {@link Round}, as that of a {@link Stress} check does, and is called once a schedule. Two or
 * three threads and one or two repetitions are enough, and what is small can be tried completely. Statics are set up
 * anew for each schedule, time is virtual, and {@link Round#random()} gives the same numbers in every schedule.
 */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Explore {
    /**
     * The bug class of an exception that escapes from the student's code in one of the threads, at most one; if none is
     * given, the explorer names it after what the threads did to each other's data.
     */
    BugClass[] uncaught() default {};

    /**
     * Whether two accesses to the same data that nothing orders are a failure, even where no interleaving ends badly.
     */
    boolean races() default true;

    /**
     * What would order two accesses that nothing orders, as one sentence for the student, where the exercise does not allow
     * every way; if it is empty, locks, volatile fields and atomics are named.
     */
    String remedy() default "";

    /**
     * Whether a timed wait whose outcome the code throws away or only writes out may run out while the others are only
     * slow, if it takes ten minutes or less: for exercises in which nobody may go on because time has passed. A wait whose
     * outcome decides something or that ends in an exception runs out early only if it is shorter than a second.
     */
    boolean endsIgnoredWaits() default false;

    /**
     * Whether all objects that the code makes have the same identity hash code, as any two may: for exercises in which locks
     * need an order.
     */
    boolean equalHashes() default false;
}
