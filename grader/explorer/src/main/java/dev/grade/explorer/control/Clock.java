package dev.grade.explorer.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Virtual time and reproducible chance in place of the machine's. */
public final class Clock {
    /** In nanoseconds. */
    private static final long[] LATENESS = {0, 5_000_000, 60_000_000, 990_000_000};
    private static final long START_MILLIS = 1_767_225_600_000L;

    private Clock() {
    }

    /** See {@link System#nanoTime()}: each reading is a little later, so that loops on the clock end. */
    public static long nanoTime() {
        if (Hooks.current == null) {
            return System.nanoTime();
        }
        return Hooks.schedule().time.now;
    }

    /** As {@link #nanoTime()}, for the program itself: reading the clock takes time. */
    public static long programNanoTime() {
        Fiber f = Hooks.current;
        if (f == null) {
            return System.nanoTime();
        }
        Schedule s = Hooks.schedule();
        if (s.tracks != null) {
            s.tracks.everything();
        }
        late(s, f);
        s.time.ticked(f, s.time.now + 1_000L * Math.max(1, f.patience - Fiber.FIRST_PATIENCE));
        return s.time.now;
    }

    /**
     * A thread may be held up for a while before it reads the clock, so that a deadline below a second has passed although
     * others could go on, as short timeouts may.
     */
    private static void late(Schedule s, Fiber f) {
        if (s.eager && s.time.late < Threads.SHORT) {
            int way = s.pick(f, Decision.Kind.LATE, LATENESS.length);
            long nanos = Math.min(LATENESS[way], Threads.SHORT - 1_000_000 - s.time.late);
            if (nanos > 0) {
                s.time.late += nanos;
                s.time.ticked(f, s.time.now + nanos);
            }
        }
    }

    /** See {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return Hooks.current == null
                ? System.currentTimeMillis()
                : START_MILLIS + Hooks.schedule().time.now / 1_000_000;
    }

    /** As {@link #currentTimeMillis()}, for the program itself. */
    public static long programCurrentTimeMillis() {
        return Hooks.current == null ? System.currentTimeMillis() : START_MILLIS + programNanoTime() / 1_000_000;
    }

    /** See {@link Instant#now()}. */
    public static Instant instant() {
        return Instant.ofEpochMilli(programCurrentTimeMillis());
    }

    /** See {@link LocalDateTime#now()}. */
    public static LocalDateTime dateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneId.systemDefault());
    }

    /** See {@link LocalTime#now()}. */
    public static LocalTime time() {
        return dateTime().toLocalTime();
    }

    /** See {@link LocalDate#now()}. */
    public static LocalDate date() {
        return dateTime().toLocalDate();
    }

    /** See {@link ZonedDateTime#now()}. */
    public static ZonedDateTime zoned() {
        return ZonedDateTime.ofInstant(instant(), ZoneId.systemDefault());
    }

    /** A seed for {@code new Random()}. */
    public static long seed() {
        if (Hooks.current == null) {
            return 42;
        }
        Schedule s = Hooks.schedule();
        if (s.tracks != null) {
            s.tracks.everything();
        }
        return 42 + 7919L * s.objects.nextSeed();
    }

    /** See {@link Math#random()}. */
    public static double random() {
        return new java.util.Random(seed()).nextDouble();
    }
}
