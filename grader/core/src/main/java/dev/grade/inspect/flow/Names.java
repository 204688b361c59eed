package dev.grade.inspect.flow;

import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches calls with {@code Type#method} as it stands in an exercise's settings. */
final class Names {

    private Names() {
    }

    static boolean matches(Set<String> settings, Called called, Types types) {
        return setting(settings, called.owner(), called.name(), types) != null;
    }

    /** The setting that names a method of a type or of one of its supertypes; null if none does. */
    static @Nullable String setting(Set<String> settings, String type, String method, Types types) {
        if (settings.isEmpty()) {
            return null;
        }
        for (String owner : types.ancestors(type)) {
            String simple = owner.substring(owner.lastIndexOf('.') + 1);
            for (String name : List.of(owner + "#" + method, simple + "#" + method)) {
                if (settings.contains(name)) {
                    return name;
                }
            }
        }
        return null;
    }
}
