package dev.grade.linear;

import dev.grade.worker.protocol.CallHistory.Call;
import dev.grade.worker.protocol.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A class of the author that does one call at a time what the student's class does with many threads. */
final class Specification {
    private final Constructor<?> constructor;
    private final List<@Nullable Object> created;
    private final boolean comparable;

    Specification(Class<?> type, List<String> created) throws ReflectiveOperationException {
        this.created = values(created);
        this.constructor = Stream.of(type.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() == created.size()).findFirst()
                .orElseThrow(
                        () -> new NoSuchMethodException(type.getName() + " with " + created.size() + " arguments"));
        constructor.setAccessible(true);
        this.comparable = !type.getMethod("equals", Object.class).getDeclaringClass().equals(Object.class);
    }

    /** A fresh object. */
    Object create() throws ReflectiveOperationException {
        return constructor.newInstance(created.toArray());
    }

    /** Whether two objects in the same state are equal. */
    boolean isComparable() {
        return comparable;
    }

    /** Makes the call, and says whether it ended as the call that was recorded. */
    static boolean agrees(Object state, Call call) throws ReflectiveOperationException {
        Method method = method(state.getClass(), call);
        try {
            return Value.of(method.invoke(state, values(call.arguments()).toArray())).equals(call.outcome());
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Exception thrown && Value.thrown(thrown).equals(call.outcome());
        }
    }

    private static Method method(Class<?> type, Call call) throws NoSuchMethodException {
        Method method = Stream.of(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(call.operation())
                        && candidate.getParameterCount() == call.arguments().size() && !candidate.isSynthetic())
                .findFirst().orElseThrow(() -> new NoSuchMethodException(type.getName() + "." + call.operation()));
        method.setAccessible(true);
        return method;
    }

    private static List<@Nullable Object> values(List<String> texts) {
        return texts.stream().<@Nullable Object>map(Value::read).toList();
    }
}
