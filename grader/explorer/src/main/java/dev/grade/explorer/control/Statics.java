package dev.grade.explorer.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Class initialisation of the program's classes, done again in every schedule, after the Java virtual machine
 * specification, 5.5: one thread initialises, the others wait for it.
 */
public final class Statics {
    private static final class Initialisation {
        @Nullable
        Fiber owner;
        @Nullable
        Throwable failure;
        final VectorClock clock = new VectorClock();
        boolean started;
        boolean done;
    }

    private static final IdentityHashMap<Object, Initialisation> STATES = new IdentityHashMap<>();

    private Statics() {
    }

    static void reset() {
        STATES.clear();
    }

    static boolean isReady(Schedule schedule, @Nullable Object target) {
        Initialisation i = STATES.get(target);
        return i == null || i.done;
    }

    /**
     * True if the caller has to initialise {@code type} now; waits while another thread does.
     *
     * @param runs
     *            whether initialising runs code of the program, so that it matters which thread comes first
     */
    public static boolean begin(Class<?> type, boolean runs) {
        Fiber f = Hooks.current;
        if (f != null && (runs || f.initialising > 0)) {
            Hooks.schedule().turn(f, true);
        }
        touch();
        Initialisation i = STATES.computeIfAbsent(type, t -> new Initialisation());
        if (!i.started) {
            i.started = true;
            i.owner = f;
            if (f != null) {
                f.initialising++;
            }
            return true;
        }
        while (!i.done && i.owner != f && f != null) {
            Hooks.schedule().block(f, Fiber.State.INITIALISING, type, -1, false);
        }
        if (i.done && f != null) {
            f.clock.join(i.clock);
        }
        if (i.failure != null) {
            throw new NoClassDefFoundError("Could not initialize class " + type.getName());
        }
        return false;
    }

    /** A class is used through reflection: what its own methods do first is done, if its statics are set up again in place. */
    static void use(Class<?> type) {
        try {
            Method init = type.getDeclaredMethod("grade$init");
            init.setAccessible(true);
            Object ignored = init.invoke(null);
        } catch (NoSuchMethodException e) {
            // the JVM sets it up
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void touch() {
        Schedule s = Hooks.schedule;
        if (s != null && s.tracks != null) {
            s.tracks.initialisation();
        }
    }

    /** The JVM itself initialises a class, in one step: what that does is ordered before every use of the class. */
    public static void enter() {
        Fiber f = Hooks.current;
        if (f != null) {
            f.initialising++;
        }
    }

    /** The end of what began with {@link #enter}. */
    public static void exit() {
        Fiber f = Hooks.current;
        if (f != null) {
            f.initialising--;
        }
    }

    /** The caller has initialised {@code type}. */
    public static void done(Class<?> type) {
        end(type, null);
    }

    /** Initialising {@code type} failed; returns what to throw. */
    public static Throwable failed(Class<?> type, Throwable failure) {
        if (failure instanceof Abandoned) {
            return failure;
        }
        end(type, failure);
        return failure instanceof Error ? failure : new ExceptionInInitializerError(failure);
    }

    private static void end(Class<?> type, @Nullable Throwable failure) {
        touch();
        Initialisation i = java.util.Objects.requireNonNull(STATES.get(type));
        i.done = true;
        i.failure = failure;
        Fiber f = Hooks.current;
        if (f != null) {
            f.initialising--;
            i.clock.join(f.clock);
            f.clock.tick(f.id);
        }
    }

    static @Nullable Fiber ownerOf(@Nullable Object type) {
        Initialisation i = STATES.get(type);
        return i == null ? null : i.owner;
    }
}
