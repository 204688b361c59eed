package dev.grade.explorer.control;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A write that is not volatile, still in the store buffer of its thread: reads of other variables may overtake it, as on
 * every common processor (Sewell et al., x86-TSO, CACM 2010). Anything else the thread does waits for it.
 */
final class LateStore {
    private static final int MOST_READS = 8;
    private static final Map<String, Method> METHODS = new HashMap<>();

    private final Object way;
    private final @Nullable Object first;
    private final int index;
    private final int site;
    private final Places.Place place;
    private @Nullable Object[] arguments = {};
    private int reads;

    private LateStore(Object way, @Nullable Object first, int index, int site, Places.Place place) {
        this.way = way;
        this.first = first;
        this.index = index;
        this.site = site;
        this.place = place;
    }

    /** The write at {@code site} if it is to come late in this schedule, else null. */
    static @Nullable LateStore of(Schedule s, Fiber f, Object way, @Nullable Object first, int index, int site,
            Places.Place place) {
        Access access = java.util.Objects.requireNonNull(s.code.access(site));
        if (access.read() != Mode.NONE || access.write() == Mode.VOLATILE || !place.exact()
                || way instanceof Field || index >= length(way)) {
            return null;
        }
        f.steps += s.chooser.lateStores() ? 0 : 1;
        return s.chooser.lateStores() && s.pick(f, Decision.Kind.HOLD, 2) == 1
                ? new LateStore(way, first, index, site, place)
                : null;
    }

    private static int length(Object way) {
        return switch (way) {
            case AtomicIntegerArray a -> a.length();
            case AtomicLongArray a -> a.length();
            case AtomicReferenceArray<?> a -> a.length();
            default -> Integer.MAX_VALUE;
        };
    }

    /** What the call was to get, which does not happen yet. */
    void with(@Nullable Object[] all) {
        arguments = all;
    }

    /** Whether what {@code f} does at {@code next} may overtake this write. */
    boolean letsPass(CodeMap code, int next) {
        Access access = code.access(next);
        Site s = code.site(next);
        boolean passes = access != null
                ? !access.writes()
                : s.op() == Op.READ && s.variable() >= 0 && s.variable() != place.variable();
        return passes && ++reads <= MOST_READS;
    }

    /** Whether it is a write to this variable. */
    boolean isTo(Places.Place other) {
        return other.history() == place.history();
    }

    /** It comes to be seen by all. */
    static void arrive(Schedule s, Fiber f) {
        LateStore late = f.late;
        if (late != null) {
            f.late = null;
            late.happen(s, f);
        }
    }

    private void happen(Schedule s, Fiber f) {
        Access access = java.util.Objects.requireNonNull(s.code.access(site));
        Places.Place now = s.places.find(way, first, index, true);
        s.races.write(f, now.history(), now.variable(), site, access.write(), false);
        String member = s.code.site(site).member();
        String name = member.substring(member.indexOf('.') + 1);
        try {
            if (way instanceof VarHandle handle) {
                Object ignored = handle.toMethodHandle(VarHandle.AccessMode.valueFromMethodName(name))
                        .invokeWithArguments(arguments);
            } else {
                Object ignored = method(way.getClass(), name).invoke(way, arguments);
            }
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        s.progress(f);
    }

    private static Method method(Class<?> type, String name) {
        return METHODS.computeIfAbsent(type.getName() + "." + name, key -> {
            Class<?> open = type;
            while (!open.getName().startsWith("java.") || !Modifier.isPublic(open.getModifiers())) {
                open = java.util.Objects.requireNonNull(open.getSuperclass());
            }
            for (Method m : open.getMethods()) {
                if (m.getName().equals(name)) {
                    return m;
                }
            }
            throw new IllegalStateException(key);
        });
    }
}
