package dev.grade.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A locked file that says that somebody still needs the folder it is in. The system takes the lock away from a process
 * that has ended, however it ended; a number of a process could be somebody else's by then, or count in another container.
 */
final class Mark implements AutoCloseable {
    static final String NAME = ".grade-scratch";
    private static final String TEXT = "A folder that grade needs for a while. It goes when this file's lock is free.\n";

    private final FileChannel channel;

    private Mark(FileChannel channel) {
        this.channel = channel;
    }

    /** Marks a new folder. The file gets its name when it is locked, so that nobody ever sees it free. */
    static Mark set(Path folder) throws IOException {
        Path unfinished = folder.resolve(NAME + ".new");
        FileChannel channel = FileChannel.open(unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        boolean done = false;
        try {
            channel.write(StandardCharsets.UTF_8.encode(TEXT));
            channel.lock();
            Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            done = true;
            return new Mark(channel);
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    /** Takes the mark of a folder whose owner is gone; null if it has none, or its owner lives. */
    static @Nullable Mark takeOver(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            lock = channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            // somebody else takes it away, or it can't be locked here
            lock = null;
        }
        if (lock != null && channel != null) {
            return new Mark(channel);
        }
        close(channel);
        return null;
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // nothing was written to it
            return;
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
