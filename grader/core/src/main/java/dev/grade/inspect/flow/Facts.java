package dev.grade.inspect.flow;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function's arguments, and of the object it runs on, on one way to it.
 *
 * @param values what stands in the source for them, by their place: {@code true}, {@code null}, {@code 0}, {@code Mode.SYNC}
 * @param self of which classes the object can be; empty when that is not known
 * @param objects which objects and functions the arguments can be, by their place, and the object itself
 * @param types of which class the arguments are if they are any object at all, by their place, where the function asks for that
 * @param closures what the lambdas among the arguments have from the methods around them, by their place, and the function itself
 */
public record Facts(Map<Integer, String> values, Set<String> self, Map<Integer, Set<Value>> objects,
        Map<Integer, String> types, Map<Integer, Closures.Closure> closures) {

    public static final Facts NONE = new Facts(Map.of(), Set.of(), Map.of(), Map.of(), Map.of());

    public Facts {
        values = Map.copyOf(values);
        self = Set.copyOf(self);
        objects = Map.copyOf(objects);
        types = Map.copyOf(types);
        closures = Map.copyOf(closures);
    }

    boolean isNothing() {
        return values.isEmpty() && self.isEmpty() && objects.isEmpty() && types.isEmpty() && closures.isEmpty();
    }

    @Nullable
    String of(int parameter) {
        return values.get(parameter);
    }
}
