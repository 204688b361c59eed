package dev.grade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A check of what runs at the same time, how work is shared, or what it costs. The method takes {@link Instruments},
 * which decide by states, counts and processor time; none of them looks at a clock alone, so that the verdict is the
 * same on one core and on sixteen, idle and under load. Its kind in the manifest is {@code scaling}.
 */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Scaling {
    /**
     * Whether the student's classes tell each step to {@link Instruments#expectShared} and
     * {@link Instruments#expectApart}, which need it; makes them slower, so never together with a cost.
     */
    boolean steps() default false;
}
