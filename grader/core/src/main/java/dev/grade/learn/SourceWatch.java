package dev.grade.learn;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells which Java sources below a folder were saved, however an editor saves: in place, by a rename over the old file, or into
 * a folder that is new. Saves that follow each other closely are told together.
 */
public final class SourceWatch implements Closeable {
    /** So long after the last save, a burst of saves is over. */
    private static final int QUIET_MILLIS = 120;
    private static final int MOST_BURSTS = 50;
    /** How often a folder that has gone is looked for. */
    private static final int GONE_MILLIS = 1_000;

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Begins to watch.
     *
     * @throws IOException
     *             if the folder is not there, or the system can't watch it
     */
    public SourceWatch(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
        try {
            register(root);
        } catch (IOException e) {
            service.close();
            throw e;
        }
    }

    /**
     * Waits for saves.
     *
     * @return the sources that were saved, created or deleted; the folder itself if all of it must be looked at again
     * @throws InterruptedException
     *             if this thread is interrupted, or the watch closed
     */
    public Set<Path> await() throws InterruptedException {
        try {
            Set<Path> changed = new HashSet<>();
            while (changed.isEmpty()) {
                WatchKey key = folders.isEmpty() ? comeBack(changed) : service.take();
                // bounded, for something may save without end
                for (int burst = 0; key != null && burst < MOST_BURSTS; burst++) {
                    collect(key, changed);
                    key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return changed;
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("the watch was closed");
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /** The whole folder has gone, as when a branch is changed: it is looked for until it is there again. */
    private @Nullable WatchKey comeBack(Set<Path> changed) throws InterruptedException {
        WatchKey key = service.poll(GONE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            if (key == null && Files.isDirectory(root)) {
                register(root);
                changed.add(root);
            }
        } catch (IOException e) {
            // it has gone again meanwhile
            folders.clear();
        }
        return key;
    }

    private void collect(WatchKey key, Set<Path> changed) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (StandardWatchEventKinds.OVERFLOW.equals(event.kind()) || folder == null) {
                changed.add(root);
                continue;
            }
            Path path = folder.resolve(event.context() instanceof Path name ? name : Path.of(""));
            if (Files.isDirectory(path) && !skipped(path)) {
                added(path, changed);
            } else if (path.toString().endsWith(".java")) {
                changed.add(path);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** A new folder: sources may have come with it before it was watched. */
    private void added(Path folder, Set<Path> changed) {
        try {
            if (register(folder)) {
                changed.add(root);
            }
        } catch (IOException e) {
            // it has gone again meanwhile
            changed.add(root);
        }
    }

    /** Watches a folder and those below it; tells whether there is a source in them. */
    private boolean register(Path top) throws IOException {
        var sources = new boolean[1];
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && skipped(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE), folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sources[0] |= file.toString().endsWith(".java");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException && !file.equals(root)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return sources[0];
    }

    private static boolean skipped(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.startsWith(".") || name.equals("target") || name.equals("node_modules");
    }
}
