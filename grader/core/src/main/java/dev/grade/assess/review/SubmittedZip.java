package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.assess.PackJson;
import dev.grade.input.BadInput;
import dev.grade.submission.ZipNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip that a candidate sent back, read in memory: nothing of it is ever written to disk, run, or believed. */
public final class SubmittedZip implements AutoCloseable {
    private static final long MOST_ZIP_BYTES = 512L << 20;
    private static final long MOST_READ_BYTES = 512L << 20;
    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_PACK_BYTES = 1 << 20;

    private final Path file;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
    private long read;

    private SubmittedZip(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens a zip.
     *
     * @throws BadInput
     *             if it is none, or one that nobody makes of a take-home
     */
    public static SubmittedZip open(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder; name the zip of it that the candidate sent.");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + "; name the zip that the candidate sent.");
        }
        try {
            if (Files.size(file) > MOST_ZIP_BYTES) {
                throw new BadInput(file + " is larger than " + (MOST_ZIP_BYTES >> 20)
                        + " MiB, which no take-home is; ask for a zip of the take-home's folder alone.");
            }
            var submitted = new SubmittedZip(file, ZipNames.open(file));
            try {
                submitted.index();
            } catch (RuntimeException e) {
                submitted.close();
                throw e;
            }
            return submitted;
        } catch (ZipException e) {
            throw ZipNames.unreadable(file, e);
        } catch (IOException e) {
            throw new BadInput(file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private void index() {
        if (zip.size() > MOST_ENTRIES) {
            throw new BadInput(file + " holds more than " + MOST_ENTRIES
                    + " files, which no take-home does; ask for a zip of the take-home's folder alone.");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String path = ZipNames.inside(file, entry);
            if (!entry.isDirectory() && !path.startsWith("__MACOSX/") && entries.put(path, entry) != null) {
                throw new BadInput(file + " holds " + path + " twice; ask for a new zip of the folder.");
            }
        }
    }

    /** The paths of all files, with {@code /}. */
    public List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The beginning of a file.
     *
     * @return at most {@code most} bytes; empty if there is no such file
     * @throws BadInput
     *             if it is broken, or if more was read by now than a take-home can hold
     */
    public Optional<byte[]> read(String path, int most) {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most);
            read += bytes.length;
            if (read > MOST_READ_BYTES) {
                throw new BadInput(file + " unpacks to more than " + (MOST_READ_BYTES >> 20)
                        + " MiB, which no take-home does; nothing was graded.");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new BadInput(path + " in " + file + " can't be read (" + e.getMessage() + "); ask for a new zip.", e);
        }
    }

    /**
     * Where the take-home is: the path of its folder with a {@code /} behind it, or nothing if the zip has no folder around
     * it.
     *
     * @throws BadInput
     *             if there is none, or more than one
     */
    String root() {
        List<String> packs = entries.keySet().stream()
                .filter(path -> path.equals(Pack.FILE) || path.endsWith("/" + Pack.FILE))
                .filter(path -> !("/" + path).contains("/" + Pack.WORK))
                .sorted(Comparator.comparingLong(SubmittedZip::depth))
                .toList();
        if (packs.isEmpty()) {
            throw new BadInput(file + " holds no take-home: there is no " + Pack.FILE
                    + " in it. Ask for a zip of the whole folder that the candidate got.");
        }
        if (packs.size() > 1 && depth(packs.get(0)) == depth(packs.get(1))) {
            throw new BadInput(file + " holds more than one take-home; ask for a zip of one folder.");
        }
        String first = packs.getFirst();
        return first.substring(0, first.length() - Pack.FILE.length());
    }

    /**
     * What the take-home says of itself.
     *
     * @throws BadInput
     *             if it can't be made out
     */
    Pack pack(String root) {
        return read(root + Pack.FILE, MOST_PACK_BYTES).flatMap(PackJson::read)
                .orElseThrow(() -> new BadInput(root + Pack.FILE + " in " + file
                        + " is none that 'grade assess new' has written; name the zip that you sent with --pack FILE."));
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
