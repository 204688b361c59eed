package dev.grade.submission;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zips of strangers, and names what is in them. */
public final class ZipNames {
    private ZipNames() {
    }

    /** Names that are not UTF-8 come from older packers; any single-byte charset reads them. */
    public static ZipFile open(Path file) throws IOException {
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
