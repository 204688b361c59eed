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
 */
public record Facts(Map<Integer, String> values, Set<String> self, Map<Integer, Set<Value>> objects) {

    public static final Facts NONE = new Facts(Map.of(), Set.of(), Map.of());

    public Facts {
        values = Map.copyOf(values);
        self = Set.copyOf(self);
        objects = Map.copyOf(objects);
    }

    boolean isNothing() {
        return values.isEmpty() && self.isEmpty() && objects.isEmpty();
    }

    @Nullable
    String of(int parameter) {
        return values.get(parameter);
    }
}
