package dev.grade.explorer.control;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the wrappers of {@code java.util.Collections} that only hand calls on, at what they wrap. */
final class Wrappers {
    private static final ClassValue<Optional<Field>> INSIDE = new ClassValue<>() {
        @Override
        protected Optional<Field> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Wrappers() {
    }

    static Object inside(Object receiver) {
        Object inner = receiver;
        while (inner.getClass().getName().startsWith("java.util.Collections$")
                && !inner.getClass().getName().startsWith("java.util.Collections$Sync")) {
            Optional<Field> field = INSIDE.get(inner.getClass());
            if (field.isEmpty()) {
                return inner;
            }
            try {
                Object next = field.get().get(inner);
                if (next == null) {
                    return inner;
                }
                inner = next;
            } catch (IllegalAccessException e) {
                return inner;
            }
        }
        return inner;
    }

    /** What a wrapper that locks locks for, or null if {@code receiver} is none. */
    static @Nullable Object locked(Object receiver) {
        if (!receiver.getClass().getName().startsWith("java.util.Collections$Synchronized")) {
            return null;
        }
        try {
            Optional<Field> field = INSIDE.get(receiver.getClass());
            Object inner = field.isEmpty() ? null : field.get().get(receiver);
            return inner == null ? null : inside(inner);
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static Optional<Field> find(Class<?> type) {
        String name = type.getName();
        if (!name.contains("$Unmodifiable") && !name.contains("$SetFromMap") && !name.contains("$Checked")
                && !name.contains("$AsLIFOQueue") && !name.contains("$Synchronized")) {
            return Optional.empty();
        }
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            // the last one is the iterator that an iterator of a wrapper asks
            for (String candidate : new String[]{"c", "m", "q", "i"}) {
                try {
                    Field field = c.getDeclaredField(candidate);
                    field.setAccessible(true);
                    return Optional.of(field);
                } catch (NoSuchFieldException e) {
                    // the next candidate
                }
            }
        }
        return Optional.empty();
    }
}
