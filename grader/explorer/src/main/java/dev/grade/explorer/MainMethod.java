package dev.grade.explorer;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the {@code main} of a class as the launcher of JDK 25 does: with or without {@code static} and arguments. */
final class MainMethod {
    private MainMethod() {
    }

    static Method of(Class<?> type) throws NoSuchMethodException {
        Method found = find(type);
        if (found == null) {
            throw new NoSuchMethodException(type.getName() + " has no main method");
        }
        return found;
    }

    static @Nullable Method find(Class<?> type) {
        Method without = null;
        for (Method m : type.getDeclaredMethods()) {
            if (m.getName().equals("main") && m.getReturnType() == void.class
                    && !Modifier.isPrivate(m.getModifiers())) {
                Class<?>[] parameters = m.getParameterTypes();
                if (parameters.length == 1 && parameters[0] == String[].class) {
                    return m;
                }
                if (parameters.length == 0) {
                    without = m;
                }
            }
        }
        return without;
    }
}
