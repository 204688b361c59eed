package dev.grade.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A check of how long others wait for a thread that serves them all, such as an event loop. As {@link Scaling}, with
 * {@link Instruments#heartbeat} as its instrument. Its kind in the manifest is {@code scaling}.
 */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Latency {
}
