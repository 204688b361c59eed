package dev.grade.worker;

import dev.grade.worker.protocol.WorkOrder.Exploration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Caches of a worker's classes, as the installed grader has them: they halve the start of each of some hundred workers.
 * The JVM makes one only of jars, so folders of the class path become jars first.
 */
final class WorkerCache {
    private static final Path FOLDER = Path.of("target", "worker-cache").toAbsolutePath();

    /** The class path of workers, jars only. */
    static final String CLASS_PATH = String.join(File.pathSeparator, jars());

    private WorkerCache() {
    }

    private static final class Plain {
        static final List<String> OPTIONS = record("plain", Optional.empty(),
                """
                @Test void alone() { Expect.equal(5, new Sum().of(2, 3), BugClass.WRONG_OUTPUT, "2 + 3"); }
                @Stress void together(Round round) {
                    round.thread("one", () -> new Sum().of(1, 2));
                    round.thread("two", () -> new Sum().of(3, 4));
                }
                """, "alone", "together");
    }

    private static final class Exploring {
        static final List<String> OPTIONS = record("exploring",
                Optional.of(new Exploration(500, 100_000, List.of(), "")), """
                                                                           @Explore void together(Round round) {
                                                                               var sum = new Sum();
                                                                               round.thread("one", () -> sum.of(1, 2));
                                                                               round.thread("two", () -> sum.of(3, 4));
                                                                           }
                                                                           """, "together");
    }

    /** The options that make a worker use its cache. */
    static List<String> of(boolean explores) {
        return explores ? Exploring.OPTIONS : Plain.OPTIONS;
    }

    private static List<String> record(String name, Optional<Exploration> exploration, String checks,
            String... names) {
        Path cache = FOLDER.resolve(name + ".aot");
        var ignored = Lab
                .student("Sum",
                        """
                        public class Sum {
                            private final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                            public int of(int a, int b) {
                                lock.lock();
                                try { return a + b; } finally { lock.unlock(); }
                            }
                        }
                        """)
                .checks(checks).stressMillis(50).rehearse(exploration,
                        List.of("-XX:AOTCacheOutput=" + cache, "-Dgrade.rehearsal=true"), names);
        return List.of("-XX:AOTCache=" + cache);
    }

    private static List<String> jars() {
        try {
            Files.createDirectories(FOLDER);
            List<String> jars = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                if (Files.isRegularFile(path)) {
                    jars.add(entry);
                } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                    jars.add(jar(path, FOLDER.resolve(jars.size() + ".jar")).toString());
                }
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
