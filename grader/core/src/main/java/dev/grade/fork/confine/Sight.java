package dev.grade.fork.confine;

import java.nio.file.Path;
import java.util.List;

/**
 * What a confined child sees of the machine's files.
 *
 * @param java
 *            the home of the JDK that it runs on
 * @param readable
 *            files and folders that it may read, beside the JDK and the system's libraries
 * @param folder
 *            a folder of its own on the machine
 */
public record Sight(Path java, List<Path> readable, Path folder) {
    public Sight {
        readable = List.copyOf(readable);
    }
}
