package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a throwable was caused by, as the JDK knows it: a program's own {@code getCause} may lie, throw, or never return. */
final class Causes {
    private static final int DEEPEST = 16;

    private Causes() {
    }

    /** The throwable, its cause, the cause of that, as far as can be said and no deeper than anybody needs. */
    static List<Throwable> from(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && all.size() < DEEPEST; cause = of(cause)) {
            all.add(cause);
        }
        return all;
    }

    /** Its cause, or null if there is none or only the program's code could tell. */
    static @Nullable Throwable of(Throwable thrown) {
        return isJdks(thrown.getClass()) ? thrown.getCause() : null;
    }

    private static boolean isJdks(Class<?> type) {
        try {
            return type.getClassLoader() == null
                    || type.getMethod("getCause").getDeclaringClass().getClassLoader() == null;
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }
}
