package dev.grade.explorer.control;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a schedule knows about single objects of the program. */
final class Objects {
    /** One object, or one family of objects that synchronise together, such as a lock and its conditions. */
    static final class Known {
        final VectorClock clock = new VectorClock();
        final List<Fiber> holders = new ArrayList<>(2);
        int signals;
        @Nullable
        History history;
        @Nullable
        Map<Integer, History> fields;

        History history(int epoch) {
            if (history == null) {
                history = new History(epoch);
            }
            return history;
        }

        History field(int variable, int epoch) {
            if (fields == null) {
                fields = new HashMap<>();
            }
            return fields.computeIfAbsent(variable, v -> new History(epoch));
        }

        /** The histories of all elements that were used by themselves. */
        List<History> elements() {
            return fields == null
                    ? List.of()
                    : fields.entrySet().stream().filter(e -> e.getKey() >= 0).map(Map.Entry::getValue).toList();
        }
    }

    private final IdentityHashMap<Object, Known> known = new IdentityHashMap<>();
    private final IdentityHashMap<Object, History> cursors = new IdentityHashMap<>();
    private final IdentityHashMap<Object, String> labels = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int seeds;
    /** Everything that hands work to other threads and results back: executors, futures, timers. */
    final Known async = new Known();

    @SuppressWarnings("ReferenceEquality") // identity is the question
    Known of(Object object) {
        Known k = known.get(object);
        if (k == null) {
            Object root = Tiers.root(object);
            if (root != object) {
                k = of(root);
            } else {
                k = Family.of(object.getClass()) == Family.ASYNC ? async : new Known();
            }
            known.put(object, k);
        }
        return k;
    }

    /** Makes {@code part} synchronise together with {@code whole}. */
    void join(Object part, Object whole) {
        known.putIfAbsent(part, of(whole));
    }

    /** Where an iterator stands, which is its own; what it goes over belongs to the {@link #join collection}. */
    History cursor(Object iterator, int epoch) {
        return cursors.computeIfAbsent(iterator, i -> new History(epoch));
    }

    boolean isKnown(Object object) {
        return known.containsKey(object);
    }

    /** A name for an object that is the same in every replay, such as {@code Account 1}. */
    String label(@Nullable Object object) {
        if (object == null) {
            return "";
        }
        if (object instanceof Monitor m) {
            return label(m.object);
        }
        if (object instanceof Class<?> c) {
            return c.getSimpleName() + ".class";
        }
        if (object instanceof Thread t) {
            return "thread " + t.getName();
        }
        String known = labels.get(object);
        if (known == null) {
            String type = simple(object.getClass());
            int number = counts.merge(type, 1, Integer::sum);
            known = type + " " + number;
            labels.put(object, known);
        }
        return known;
    }

    private static String simple(Class<?> type) {
        if (type.isArray()) {
            return type.getSimpleName();
        }
        if (VarHandle.class.isAssignableFrom(type)) {
            return "VarHandle";
        }
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        String plain = lambda > 0 ? name.substring(0, lambda) : name;
        String last = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('$')) + 1);
        return lambda > 0 ? last + " lambda" : last;
    }

    int nextSeed() {
        return seeds++;
    }
}
