package dev.grade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A check that real threads repeat many times, with meetings at a barrier, long slices without one, delayed starts,
 * jitter and injected spurious wake-ups.
 *
 * <p>The method takes one {@link Round} and is called once a round: it builds fresh state, names the threads and what
 * each does, and says what must hold afterwards. It keeps nothing in fields.
 */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Stress {
    /** The bug class of an exception that escapes from the student's code in one of the threads. */
    BugClass uncaught() default BugClass.DATA_RACE;

    /**
     * Whether waits of the student's code also return without a signal in some rounds, as the Java specification
     * allows for {@code Object.wait}, {@code Condition.await} and {@code LockSupport.park}.
     */
    boolean spurious() default true;
}
