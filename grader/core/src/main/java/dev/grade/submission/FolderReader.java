package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the files of a folder; never follows a link out of it. */
final class FolderReader extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path root;
    private final Bounds bounds;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> links = new ArrayList<>();
    private final List<RawFile> files = new ArrayList<>();

    private FolderReader(Path folder, Bounds bounds) throws IOException {
        this.folder = folder;
        this.root = folder.toRealPath();
        this.bounds = bounds;
    }

    static List<RawFile> read(Path folder, Bounds bounds) throws IOException {
        var reader = new FolderReader(folder, bounds);
        Files.walkFileTree(reader.root, reader);
        for (Path link : reader.links) {
            reader.add(link);
        }
        return reader.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return skipped(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (skipped(file)) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        bounds.countEntry();
        if (attributes.isSymbolicLink()) {
            link(file);
        } else if (attributes.isRegularFile() && RawFile.matters(path(file))) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Links that hold no Java source are left alone: editors and build tools keep many. */
    private void link(Path link) throws IOException {
        boolean source = RawFile.matters(path(link));
        if (!source && (!Files.isDirectory(link) || skipped(link))) {
            return;
        }
        Path target = target(link);
        if (source && Files.isRegularFile(target)) {
            links.add(link);
        }
    }

    private Path target(Path link) throws BadInput {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            throw new BadInput(
                    path(link) + " in " + folder + " is a link to nothing that can be read; put the file itself there.",
                    e);
        }
        if (!target.startsWith(root)) {
            throw new BadInput(path(link) + " in " + folder
                    + " is a link that leads out of the folder; put the file itself there.");
        }
        return target;
    }

    /**
     * Adds a file, unless a link to it or the file itself was added before. It may have become something else since it
     * was found, so what is opened is what is looked at here.
     */
    private void add(Path file) throws IOException {
        Path target = target(file);
        if (!seen.add(target)) {
            return;
        }
        String path = path(file);
        bounds.countFile();
        try (InputStream in = Files.newInputStream(target, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
            bounds.countBytes(path, bytes.length);
            files.add(new RawFile(path, bytes));
        }
    }

    private boolean skipped(Path dir) {
        String name = dir.getFileName() == null ? "" : dir.getFileName().toString();
        return !dir.equals(root) && (name.startsWith(".") || name.equals("node_modules") || name.equals("target"));
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
