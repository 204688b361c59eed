package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zips of strangers, and names what is in them. */
public final class ZipNames {
    /** To open a zip takes as much memory as its table of contents, which nothing else bounds. */
    private static final int MEBIBYTES = 256;

    private ZipNames() {
    }

    /**
     * Names that are not UTF-8 come from older packers; any single-byte charset reads them.
     *
     * @throws BadInput
     *             if the file is larger than the zip of any answer
     */
    public static ZipFile open(Path file) throws IOException {
        if (Files.size(file) > (long) MEBIBYTES << 20) {
            throw new BadInput(file + " is larger than " + MEBIBYTES
                    + " MiB, which no zip of an answer is; pack the folder of your sources alone.");
        }
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

    /** What to say of a file that is no zip. */
    public static BadInput unreadable(Path file, ZipException e) {
        boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
        return new BadInput(encrypted
                ? file + " is encrypted; pack the folder again without a password."
                : file + " can't be read as a zip (" + e.getMessage() + "); pack the folder again.", e);
    }

    /**
     * The path of an entry within the zip, with {@code /}.
     *
     * @throws BadInput
     *             if it leads out of the zip
     */
    public static String inside(Path file, ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
        if (outside) {
            throw new BadInput(file + " holds an entry that leads out of the zip ('" + path
                    + "'); pack the folder of your answer and nothing above it.");
        }
        return path;
    }
}
