package dev.grade.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The JDK's cache of loaded and linked classes (JEP 483 and 514), one for each program that is started as a child. It
 * halves the start of a JVM and changes nothing else; a child without one starts as well. A grading in a process that
 * records writes the caches.
 */
final class AotCache {
    /** System property: the folder of the caches; without it there are none. */
    private static final String FOLDER = "grade.aot";
    /** System property: whether children write their caches when they end. */
    private static final String RECORDS = "grade.aot.record";

    private AotCache() {
    }

    /** Whether children must be left to end by themselves, so that they can write. */
    static boolean records() {
        return Boolean.getBoolean(RECORDS) && System.getProperty(FOLDER) != null;
    }

    /** The options with what it takes to use or to write the cache of this program, if there is one. */
    static JvmOptions addTo(JvmOptions options, List<Path> classPath, String mainClass) {
        String folder = System.getProperty(FOLDER);
        if (folder == null || !classPath.stream().allMatch(Files::isRegularFile)) {
            return options;
        }
        Path cache = Path.of(folder, name(options, classPath, mainClass)).toAbsolutePath();
        if (records()) {
            make(Path.of(folder));
            return plus(options, List.of("-XX:AOTCacheOutput=" + cache, "-Dgrade.rehearsal=true"));
        }
        return Files.isReadable(cache) ? plus(options, List.of(JvmOptions.CACHE + cache)) : options;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no caches can be written to " + folder, e);
        }
    }

    private static JvmOptions plus(JvmOptions options, List<String> more) {
        List<String> all = new ArrayList<>(options.extra());
        all.addAll(more);
        return new JvmOptions(options.heapMegabytes(), options.quickStart(), all);
    }

    /** Another for each JDK, each set of options and each state of the class path, for none of them takes another's. */
    private static String name(JvmOptions options, List<Path> classPath, String mainClass) {
        int key = Objects.hash(Runtime.version().toString(), options, classPath,
                classPath.stream().map(AotCache::state).toList());
        return mainClass.substring(mainClass.lastIndexOf('.') + 1) + "-" + Integer.toHexString(key) + ".aot";
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
