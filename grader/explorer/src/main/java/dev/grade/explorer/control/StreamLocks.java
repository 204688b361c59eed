package dev.grade.explorer.control;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/**
 * The locks that the JDK's streams, writers and readers hold while they call what they stand on, which may be the program's.
 * A thread that gives its turn away there holds them, so they are taken in the model as well, and whoever else wants one
 * waits where the explorer sees it.
 */
@SuppressWarnings("AnnotateFormatMethod") // no dependency for that annotation here
public final class StreamLocks {
    private static final int LONGEST_NUMBER = 32;

    private StreamLocks() {
    }

    /**
     * Before a call on {@code receiver}; what it returns goes to {@link #after}.
     *
     * @param method
     *            the name of the method that is called, and its descriptor
     * @param what
     *            the first argument, if it is an object
     * @param inherited
     *            whether the call is one of {@code super}
     */
    public static @Nullable Object before(@Nullable Object receiver, @Nullable Object what, String method,
            boolean inherited, int site) {
        Fiber f = Hooks.current;
        if (f == null || receiver == null || !isLocking(receiver, method, inherited)) {
            return null;
        }
        if (method.startsWith("publish") && receiver instanceof StreamHandler handler) {
            return Publishing.begin(f, handler, site);
        }
        boolean flushes = method.startsWith("flush") || method.startsWith("close")
                || method.startsWith("setEncoding");
        List<Object> locks = new ArrayList<>(2);
        locks.add(Streamed.lockOf(receiver));
        if (flushes || !(receiver instanceof Handler)) {
            addInner(receiver, locks, flushes, characters(what));
        }
        return enter(f, receiver, locks, site);
    }

    /**
     * What {@code printf} and {@code format} do: with the lock of {@code receiver} from first to last, they make their text
     * of the program's objects and pass it on piece by piece, with the locks of what is behind only then.
     *
     * @return whether it is done
     */
    public static boolean format(@Nullable Object receiver, @Nullable Locale locale, String format,
            @Nullable Object @Nullable [] arguments, String method, boolean inherited, int site) {
        Fiber f = Hooks.current;
        if (f == null || receiver == null || !isLocking(receiver, method, inherited)
                || !(receiver instanceof Appendable)) {
            return false;
        }
        Object[] outer = enter(f, receiver, List.of(Streamed.lockOf(receiver)), site);
        try {
            Object ignored = new Formatter(new Pieces(f, receiver, site), locale).format(format, arguments);
            if (receiver instanceof PrintWriter && Streamed.passesAtOnce(receiver)
                    && Streamed.behind(receiver) instanceof Writer behind) {
                withInner(f, receiver, true, 0, site, behind::flush);
            }
        } catch (IOException e) {
            // a PrintWriter keeps it to itself
        } finally {
            leave(f, outer);
        }
        return true;
    }

    /** With no language told, {@code printf} and {@code format} take this one. */
    public static boolean format(@Nullable Object receiver, String format, @Nullable Object @Nullable [] arguments,
            String method, boolean inherited, int site) {
        return format(receiver, Locale.getDefault(Locale.Category.FORMAT), format, arguments, method, inherited, site);
    }

    /** A step that may come to what is behind a stream. */
    interface Passing {
        void run() throws IOException;
    }

    static void withInner(Fiber f, Object outer, boolean flushes, long characters, int site, Passing step)
            throws IOException {
        List<Object> locks = new ArrayList<>(2);
        addInner(outer, locks, flushes, characters);
        if (!locks.isEmpty()) {
            Hooks.schedule().point(f, site, true);
        }
        locks.forEach(lock -> Hooks.schedule().monitors.enter(f, lock));
        try {
            step.run();
        } finally {
            exit(f, locks.toArray());
        }
    }

    /** How many characters the JDK makes of {@code what}, at most; a number if it is null. */
    private static long characters(@Nullable Object what) {
        return switch (what) {
            case null -> LONGEST_NUMBER;
            case String s -> s.length() + 2L;
            case StringBuilder s -> s.length();
            case StringBuffer s -> s.length();
            default -> what.getClass().isArray() ? Array.getLength(what) : Integer.MAX_VALUE;
        };
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
            leave(f, locks);
        } else if (f != null && entered instanceof Publishing publishing) {
            f.returned();
            publishing.end(f);
        }
    }

    /** Takes the lock of {@code handler}, and of what is behind it if so many characters go there; gives what was taken. */
    static Object[] enter(Fiber f, StreamHandler handler, int characters) {
        List<Object> locks = new ArrayList<>(3);
        locks.add(handler);
        addInner(handler, locks, false, characters);
        locks.forEach(lock -> Hooks.schedule().monitors.enter(f, lock));
        return locks.toArray();
    }

    private static void leave(Fiber f, Object[] locks) {
        f.returned();
        exit(f, locks);
    }

    static void exit(Fiber f, Object[] locks) {
        for (int i = locks.length - 1; i >= 0; i--) {
            Hooks.schedule().monitors.exit(f, locks[i]);
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
        return type != Console.class && Streamed.isLocking(type) && (inherited || Streamed.isOfJdk(type, method))
                && (!method.startsWith("printf")
                        || Streamed.isOfJdk(type, "format" + method.substring("printf".length())));
    }

    /**
     * The locks of what is behind {@code outer}, as far as only the JDK's code leads there and nothing keeps what it gets.
     *
     * @param flushes
     *            whether nothing keeps anything
     */
    private static void addInner(Object outer, List<Object> locks, boolean flushes, long characters) {
        Object at = outer;
        Object inner = Streamed.behind(at);
        boolean through = flushes;
        while (inner != null && inner.getClass() != Console.class
                && Streamed.isOfJdk(inner.getClass(), Streamed.passedOn(inner))) {
            through |= Streamed.passesAtOnce(at);
            if (!through && Streamed.keeps(at, characters)) {
                return;
            }
            if (Streamed.isLocking(inner.getClass())) {
                locks.add(Streamed.lockOf(inner));
            }
            at = inner;
            inner = Streamed.behind(at);
        }
    }
}
