package dev.grade.inspect.flow;

import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Types;
import java.util.Set;

/** Matches calls with {@code Type#method} as it stands in an exercise's settings. */
final class Names {

    private Names() {
    }

    static boolean matches(Set<String> settings, Called called, Types types) {
        if (settings.isEmpty()) {
            return false;
        }
        for (String owner : types.ancestors(called.owner())) {
            String simple = owner.substring(owner.lastIndexOf('.') + 1);
            if (settings.contains(owner + "#" + called.name()) || settings.contains(simple + "#" + called.name())) {
                return true;
            }
        }
        return false;
    }
}
