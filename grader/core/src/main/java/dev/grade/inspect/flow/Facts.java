package dev.grade.inspect.flow;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function's arguments, and of the object it runs on, on one way to it.
 *
 * @param values what stands in the source for them, by their place: {@code true}, {@code null}, {@code 0}, {@code Mode.SYNC}
 * @param self of which classes the object can be; empty when that is not known
 */
public record Facts(Map<Integer, String> values, Set<String> self) {

    public static final Facts NONE = new Facts(Map.of(), Set.of());

    public Facts {
        values = Map.copyOf(values);
        self = Set.copyOf(self);
    }

    boolean isNothing() {
        return values.isEmpty() && self.isEmpty();
    }

    @Nullable
    String of(int parameter) {
        return values.get(parameter);
    }
}
