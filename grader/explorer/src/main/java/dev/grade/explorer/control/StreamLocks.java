package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks that the JDK's streams, writers and readers hold while they call what they stand on, which may be the program's.
 * A thread that gives its turn away there holds them, so they are taken in the model as well, and whoever else wants one
 * waits where the explorer sees it.
 */
public final class StreamLocks {
    private StreamLocks() {
    }

    /**
     * Before a call on {@code receiver}; what it returns goes to {@link #after}.
     *
     * @param method
     *            the name of the method that is called, and its descriptor
     * @param inherited
     *            whether the call is one of {@code super}
     */
    public static @Nullable Object before(@Nullable Object receiver, String method, boolean inherited, int site) {
        Fiber f = Hooks.current;
        if (f == null || receiver == null || !isLocking(receiver, method, inherited)) {
            return null;
        }
        List<Object> locks = new ArrayList<>(2);
        locks.add(Streamed.lockOf(receiver));
        if (!method.startsWith("printf") && !method.startsWith("format")) {
            // those make their text of the program's objects before they come to what is behind
            addInner(receiver, locks);
        }
        return enter(f, receiver, locks, site);
    }

    /** Before an exception prints its trace, with the lock of {@code to}, by default the console, from its first line to its last. */
    public static @Nullable Object traced(@Nullable Object thrown, @Nullable Object to, int site) {
        Fiber f = Hooks.current;
        if (f == null || thrown == null) {
            return null;
        }
        Object stream = to == null ? Console.err() : to;
        boolean locks = stream instanceof Console
                ? Streamed.tellsOfItself(thrown.getClass())
                : Streamed.isLocking(stream.getClass());
        return locks ? enter(f, stream, List.of(Streamed.lockOf(stream)), site) : null;
    }

    /** The calls that printing an object is made of: its text comes first, then the lock. */
    public static @Nullable Object text(@Nullable Object receiver, @Nullable Object what, String method,
            boolean inherited) {
        return receiver != null && isLocking(receiver, method, inherited) ? String.valueOf(what) : what;
    }

    /** After the call, or when it throws. */
    public static void after(@Nullable Object entered) {
        Fiber f = Hooks.current;
        if (f != null && entered instanceof Object[] locks) {
            f.returned();
            for (int i = locks.length - 1; i >= 0; i--) {
                Hooks.schedule().monitors.exit(f, locks[i]);
            }
        }
    }

    private static Object[] enter(Fiber f, Object receiver, List<Object> locks, int site) {
        Schedule s = Hooks.schedule();
        f.call(receiver);
        s.point(f, site, true);
        Objects.Known k = s.objects.of(receiver);
        if (s.tracks != null) {
            s.tracks.cluster(s.objects, k, true);
        }
        s.races.own(f, k.history(s.epoch), s.code.variable(receiver.getClass()));
        locks.forEach(lock -> s.monitors.enter(f, lock));
        f.looks++;
        return locks.toArray();
    }

    private static boolean isLocking(Object receiver, String method, boolean inherited) {
        Class<?> type = receiver.getClass();
        return type != Console.class && Streamed.isLocking(type) && (inherited || Streamed.isOfJdk(type, method));
    }

    /** The locks of what is behind {@code outer}, as far as only the JDK's code leads there. */
    private static void addInner(Object outer, List<Object> locks) {
        Object inner = Streamed.behind(outer);
        while (inner != null && inner.getClass() != Console.class
                && Streamed.isOfJdk(inner.getClass(), Streamed.passedOn(inner))) {
            if (Streamed.isLocking(inner.getClass())) {
                locks.add(Streamed.lockOf(inner));
            }
            inner = Streamed.behind(inner);
        }
    }
}
