package dev.grade.inspect.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be read: source texts by file name, and the class path they are compiled against.
 *
 * @param files source text by file name; the names are used as they are in findings
 * @param classPath jars and folders for the compiler's eyes only; nothing on it is ever loaded or run
 */
public record Sources(Map<String, String> files, List<Path> classPath) {

    public Sources {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        classPath = List.copyOf(classPath);
    }

    /** The same without some files. */
    public Sources without(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var rest = new LinkedHashMap<>(files);
        rest.keySet().removeAll(names);
        return new Sources(rest, classPath);
    }

    /** One file without a class path. */
    public static Sources of(String name, String text) {
        return new Sources(Map.of(name, text), List.of());
    }
}
