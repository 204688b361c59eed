package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of a folder; never follows a link out of it. */
final class FolderReader extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path realRoot;
    private final Bounds bounds;
    private final List<RawFile> files = new ArrayList<>();

    private FolderReader(Path root, Bounds bounds) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.bounds = bounds;
    }

    static List<RawFile> read(Path folder, Bounds bounds) throws IOException {
        var reader = new FolderReader(folder, bounds);
        Files.walkFileTree(folder, reader);
        return reader.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        String name = dir.getFileName() == null ? "" : dir.getFileName().toString();
        boolean skipped = !dir.equals(root)
                && (name.startsWith(".") || name.equals("node_modules") || name.equals("target"));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        bounds.countEntry();
        String path = root.relativize(file).toString().replace('\\', '/');
        if (attributes.isSymbolicLink()) {
            requireInside(file, path);
        }
        if (RawFile.matters(path) && Files.isRegularFile(file)) {
            bounds.countFile();
            bounds.checkSize(path, Files.size(file));
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
                bounds.checkSize(path, bytes.length);
                files.add(new RawFile(path, bytes));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private void requireInside(Path link, String path) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            throw new BadInput(
                    path + " in " + root + " is a link to nothing that can be read; put the file itself there.",
                    e);
        }
        if (!target.startsWith(realRoot)) {
            throw new BadInput(
                    path + " in " + root + " is a link that leads out of the folder; put the file itself there.");
        }
    }
}
