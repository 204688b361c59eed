package dev.grade.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gives a program's class files the version that its source names, as if an old compiler had made them. */
final class ClassVersions {
    private static final String MARK = "// class files: ";
    private static final int MINOR = 4;
    private static final int MAJOR = 6;

    private ClassVersions() {
    }

    static void set(List<String> source, Path folder) throws IOException {
        for (String line : source) {
            if (line.startsWith(MARK)) {
                short version = Short.parseShort(line.substring(MARK.length()));
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> set(file, version));
                }
            }
        }
    }

    private static void set(Path file, short version) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).putShort(MINOR, (short) 0).putShort(MAJOR, version);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
