package dev.grade.scratch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder for a while, that only this user may open, gone with everything in it when it is closed. Where its owner is
 * killed before, the next process that makes one takes it away.
 */
public final class ScratchFolder implements AutoCloseable {
    static final String PREFIX = "grade-";
    /** Short, for the names of sockets below it must be. */
    private static final String CONTENT = "d";
    /** Those of this process: its locks would be free as soon as it opened and closed one of their marks. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final Path path;
    private final @Nullable Mark mark;

    private ScratchFolder(Path home, Path path, @Nullable Mark mark) {
        this.home = home;
        this.path = path;
        this.mark = mark;
    }

    /** An empty folder among the system's temporary files. */
    public static ScratchFolder make() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ScratchFolder made = in(temporary);
        Sweep.once(made.home);
        return made;
    }

    static ScratchFolder in(Path parent) throws IOException {
        Path home = Files.createTempDirectory(parent.toRealPath(), PREFIX);
        OWN.add(home);
        Mark mark = null;
        try {
            mark = Mark.set(home);
        } catch (IOException e) {
            // no locks on this file system: it is ours all the same, but nobody will take it away for us
            mark = null;
        }
        return new ScratchFolder(home, Files.createDirectory(home.resolve(CONTENT)), mark);
    }

    /** The folder itself, with no link on the way to it. */
    public Path path() {
        return path;
    }

    /** What is made around the folder, so that a sweep can be told whose it is. */
    Path home() {
        return home;
    }

    static boolean isOwn(Path home) {
        return OWN.contains(home);
    }

    /** Ends every process that stands in the folder, where the system shows where processes stand. */
    public void endProcesses() {
        Orphans.endThoseIn(path);
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            // something holds a file open; the mark goes free, and the next sweep tries again
            release();
            return;
        }
        release();
        try {
            delete(home);
        } catch (IOException e) {
            // a sweep of another process was quicker
            return;
        }
    }

    private void release() {
        if (mark != null) {
            mark.close();
        }
        OWN.remove(home);
    }

    /** Deletes a folder with everything in it; a link goes, and what it leads to stays. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
