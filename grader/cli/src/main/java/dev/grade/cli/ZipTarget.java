package dev.grade.cli;

import dev.grade.input.BadInput;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a zip is to be written. */
final class ZipTarget {
    private ZipTarget() {
    }

    /**
     * The path, if a file can be written there.
     *
     * @throws BadInput
     *             if not, before any work is done
     */
    static Path of(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + name + "' is no path on this system: " + e.getReason() + ".", e);
        }
        Path parent = path.toAbsolutePath().getParent();
        if (name.isBlank() || Files.isDirectory(path) || parent == null || !Files.isDirectory(parent)
                || !Files.isWritable(parent)) {
            throw new BadInput("'" + name + "' can't be written: name a zip in a folder that exists and is writable.");
        }
        if (Files.exists(path)) {
            throw new BadInput(
                    name + " is there already, and was not changed; name another file with -o, or remove it.");
        }
        return path;
    }
}
