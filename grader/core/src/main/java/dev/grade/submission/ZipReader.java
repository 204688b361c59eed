package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        try (ZipFile zip = ZipNames.open(file)) {
            return new ZipReader(file, bounds).read(zip);
        } catch (ZipException e) {
            throw ZipNames.unreadable(file, e);
        }
    }

    private List<RawFile> read(ZipFile zip) throws IOException {
        List<RawFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            bounds.countEntry();
            String path = ZipNames.inside(file, entry);
            if (!entry.isDirectory() && RawFile.matters(path)) {
                if (!seen.add(path)) {
                    throw new BadInput(file + " holds " + path + " twice; pack the folder again.");
                }
                bounds.countFile();
                files.add(new RawFile(path, content(zip, entry, path)));
            }
        }
        return files;
    }

    private byte[] content(ZipFile zip, ZipEntry entry, String path) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
            bounds.countBytes(path, bytes.length);
            return bytes;
        }
    }
}
