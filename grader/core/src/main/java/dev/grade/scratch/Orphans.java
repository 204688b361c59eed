package dev.grade.scratch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes whose parent is gone, so that no tree of processes leads to them any more. A child that is ended while
 * bubblewrap sets up its namespaces leaves one: it waits for ever for a parent that was to give it its rights.
 */
final class Orphans {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Path BUBBLEWRAP = Path.of("bwrap");

    private Orphans() {
    }

    /** Ends every process that stands in this folder, where the system shows where processes stand. */
    static void endThoseIn(Path folder) {
        for (ProcessHandle orphan : in(folder)) {
            orphan.destroyForcibly();
        }
    }

    /** Ends bubblewrap where it stands in this folder, and nothing else that may: somebody could look around there. */
    static void endBubblewrapIn(Path folder) {
        for (ProcessHandle orphan : in(folder)) {
            orphan.info().command().map(Path::of).filter(command -> command.endsWith(BUBBLEWRAP))
                    .ifPresent(_ -> orphan.destroyForcibly());
        }
    }

    private static List<ProcessHandle> in(Path folder) {
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (standsIn(process, folder)) {
                    ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName()))).ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // not Linux, or the processes are hidden: those of the tree were ended
        }
        return found;
    }

    private static boolean standsIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            // it has ended, or belongs to somebody else
            return false;
        }
    }
}
