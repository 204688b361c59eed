package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        try (ZipFile zip = open(file)) {
            return new ZipReader(file, bounds).read(zip);
        } catch (ZipException e) {
            throw unreadable(file, e);
        }
    }

    /** Names that are not UTF-8 come from older packers; any single-byte charset reads them. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException _) {
                throw e;
            }
        }
    }

    private static BadInput unreadable(Path file, ZipException e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
        return new BadInput(encrypted
                ? file + " is encrypted; pack the folder again without a password."
                : file + " can't be read as a zip (" + e.getMessage() + "); pack the folder again.", e);
    }

    private List<RawFile> read(ZipFile zip) throws IOException {
        List<RawFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            bounds.countEntry();
            String path = entry.getName().replace('\\', '/');
            requireInside(path);
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

    private void requireInside(String path) {
        boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
        if (outside) {
            throw new BadInput(file + " holds an entry that leads out of the zip ('" + path
                    + "'); pack the folder of your answer and nothing above it.");
        }
    }
}
