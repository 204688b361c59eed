package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the files of a zip in memory; nothing of it is ever written to disk. */
final class ZipReader {
    private final Path file;
    private final Bounds bounds;

    private ZipReader(Path file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    static List<RawFile> read(Path file, Bounds bounds) throws IOException {
        var reader = new ZipReader(file, bounds);
        try {
            return reader.read(StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return reader.readWithOldNames(e);
        }
    }

    private List<RawFile> readWithOldNames(ZipException first) throws IOException {
        try {
            return read(StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw new BadInput(file + " can't be read as a zip (" + first.getMessage() + "); pack the folder again.",
                    e);
        }
    }

    private List<RawFile> read(Charset names) throws IOException {
        List<RawFile> files = new ArrayList<>();
        try (var zip = new ZipFile(file.toFile(), names)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                bounds.countEntry();
                String path = entry.getName().replace('\\', '/');
                requireInside(path);
                if (!entry.isDirectory() && RawFile.matters(path)) {
                    bounds.countFile();
                    files.add(new RawFile(path, content(zip, entry, path)));
                }
            }
        }
        return files;
    }

    private byte[] content(ZipFile zip, ZipEntry entry, String path) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
            bounds.checkSize(path, bytes.length);
            return bytes;
        }
    }

    private void requireInside(String path) {
        boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
        if (outside) {
            throw new BadInput(file + " holds an entry that leads out of the zip ('" + path
                    + "'); pack the folder of your answer and nothing above it.");
        }
    }
}
