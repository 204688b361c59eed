package dev.grade.assess.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The jars of the grader, also where it runs from folders of classes. */
final class JarBytes {
    private static final String ENDING = ".jar";

    private JarBytes() {
    }

    /** A jar as it is, or a jar of a folder's files. */
    static byte[] of(Path entry) {
        try {
            if (Files.isRegularFile(entry)) {
                return Files.readAllBytes(entry);
            }
            var files = new TreeMap<String, byte[]>();
            try (Stream<Path> all = Files.walk(entry)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(entry.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return ZipBytes.of(files, _ -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar's own name; for {@code core/target/classes} it is {@code core-target-classes.jar}. */
    static String name(Path entry) {
        String own = String.valueOf(entry.getFileName());
        if (own.endsWith(ENDING)) {
            return own;
        }
        Path absolute = entry.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 3), names).toString().replace('\\', '-').replace('/', '-') + ENDING;
    }
}
