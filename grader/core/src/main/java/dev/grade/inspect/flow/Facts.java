package dev.grade.inspect.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function's arguments on one way to it.
 *
 * @param values what stands in the source for them, by their place: {@code true}, {@code null}, {@code 0}, {@code Mode.SYNC}
 */
public record Facts(Map<Integer, String> values) {

    static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    @Nullable
    String of(int parameter) {
        return values.get(parameter);
    }
}
