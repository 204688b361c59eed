package dev.grade.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** What all objects of a class have in common, by which one could disturb another. */
public final class StaticState {
    private StaticState() {
    }

    /**
     * Whether a class, or one that is nested in it or around it, has a static field other than a constant number. A text
     * that never changes counts: all who name it share its monitor.
     */
    public static boolean isKeptBy(Class<?> type) {
        return Arrays.stream(type.getNestMembers()).flatMap(member -> Arrays.stream(member.getDeclaredFields()))
                .anyMatch(StaticState::isShared);
    }

    private static boolean isShared(Field field) {
        boolean constant = Modifier.isFinal(field.getModifiers()) && field.getType().isPrimitive();
        return Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !constant;
    }
}
