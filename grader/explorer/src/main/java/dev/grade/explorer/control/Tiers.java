package dev.grade.explorer.control;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phasers that are tiered wait for each other: what is given to one, those who wait at any other take. */
final class Tiers {
    private static final ClassValue<Optional<Class<?>>> PHASERS = new ClassValue<>() {
        @Override
        protected Optional<Class<?>> computeValue(Class<?> type) {
            @Nullable
            Class<?> c = type;
            while (c != null && !c.getName().equals("controlled.java.util.concurrent.Phaser")) {
                c = c.getSuperclass();
            }
            return Optional.ofNullable(c);
        }
    };

    private Tiers() {
    }

    /**
     * The phaser at the root of the tree that {@code object} is in; {@code object} itself if it is no phaser. Its field is
     * read, because {@code getRoot} may be the program's own.
     */
    static Object root(Object object) {
        return PHASERS.get(object.getClass()).map(phaser -> PrivateFields.get(phaser, "root", object)).orElse(object);
    }
}
