package dev.grade.explorer.control;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Phasers that are tiered wait for each other: what is given to one, those who wait at any other take. */
final class Tiers {
    private static final ClassValue<Method[]> ROOTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            @Nullable
            Class<?> c = type;
            while (c != null && !c.getName().equals("controlled.java.util.concurrent.Phaser")) {
                c = c.getSuperclass();
            }
            try {
                return c == null ? new Method[0] : new Method[]{c.getMethod("getRoot")};
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private Tiers() {
    }

    /** The phaser at the root of the tree that {@code object} is in; {@code object} itself if it is no phaser. */
    static Object root(Object object) {
        Method[] root = ROOTS.get(object.getClass());
        try {
            return root.length == 0 ? object : root[0].invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
