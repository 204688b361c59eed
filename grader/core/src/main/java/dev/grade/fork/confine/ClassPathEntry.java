package dev.grade.fork.confine;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this package's classes come from. */
final class ClassPathEntry {
    private ClassPathEntry() {
    }

    static Path ofThis() {
        try {
            return Path.of(ClassPathEntry.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry with an odd address", e);
        }
    }
}
