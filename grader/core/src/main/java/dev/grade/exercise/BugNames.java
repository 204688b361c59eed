package dev.grade.exercise;

import dev.grade.api.BugClass;
import java.util.Arrays;
import java.util.List;

/** The names of bug classes, for an author who got one wrong. */
public final class BugNames {
    private BugNames() {
    }

    /** The rest of a complaint on {@code typed}: which one is nearest, or else all of them. */
    public static String known(String typed) {
        List<String> names = Arrays.stream(BugClass.values()).map(BugClass::id).toList();
        return NearestName.of(typed, names).map(name -> ", but there is '" + name + "'")
                .orElseGet(() -> "; known are " + String.join(", ", names));
    }
}
