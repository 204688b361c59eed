package dev.grade.worker.stress;

import dev.grade.worker.load.Universe;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The method of a stress check in one universe. */
final class Scenario {
    private final Constructor<?> constructor;
    private final Method method;

    /** The method that has the same class and name there as {@code like}. */
    Scenario(Universe universe, Method like) throws ReflectiveOperationException {
        Class<?> type = Class.forName(like.getDeclaringClass().getName(), true, universe);
        constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        method = type.getDeclaredMethod(like.getName(), like.getParameterTypes());
        method.setAccessible(true);
    }

    /** The same in another universe. */
    Scenario in(Universe universe) {
        try {
            return new Scenario(universe, method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class that loaded once does not load again", e);
        }
    }

    /** Lets the method describe one round. Throws what it throws. */
    Plan plan(Pulse pulse, long seed) throws Throwable {
        var plan = new Plan(pulse, seed);
        try {
            method.invoke(constructor.newInstance(), plan);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        return plan;
    }
}
