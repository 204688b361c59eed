package dev.grade.scratch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes away scratch folders whose owners were killed. */
final class Sweep {
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private Sweep() {
    }

    /** Sweeps once in this process, aside; where the process ends first, the next one goes on. */
    static void once(Path own) {
        if (DONE.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("sweep").start(() -> beside(own));
        }
    }

    /**
     * Takes away what lies beside a folder of this process and belongs to the same user, has a mark, and has lost its
     * owner. Nobody else can put a mark there: others may neither write in such a folder nor give one away.
     */
    static void beside(Path own) {
        Path parent = own.resolveSibling("");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, ScratchFolder.PREFIX + "*")) {
            UserPrincipal user = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
            for (Path folder : folders) {
                if (!ScratchFolder.isOwn(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    sweep(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // another process sweeps, too; what is left is for the next time
            return;
        }
    }

    private static void sweep(Path folder) {
        try (Mark mark = Mark.takeOver(folder)) {
            if (mark != null) {
                Orphans.endBubblewrapIn(folder);
                deleteMarkLast(folder);
            }
        } catch (IOException e) {
            // it is full of what we may not delete: its mark stays, for the next time
            return;
        }
    }

    /** As long as the mark is there, a sweep that is cut short can be taken up again. */
    private static void deleteMarkLast(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path entry : content) {
                if (!entry.endsWith(Mark.NAME)) {
                    ScratchFolder.delete(entry);
                }
            }
        }
        ScratchFolder.delete(folder);
    }
}
