package dev.grade.assess.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips that are the same, byte by byte, whenever and wherever they are written from the same files. */
final class ZipBytes {
    /** Local by the format; for 1980-01-01 and before, the JDK would add the same in a zone of its own choice. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY_BYTES = 46;
    private static final int DIRECTORY_END_BYTES = 22;
    private static final int MADE_ON_UNIX = 3;
    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    private ZipBytes() {
    }

    /**
     * A zip of these files.
     *
     * @param files
     *            the bytes of each by its path with {@code /}
     * @param programs
     *            which of them may be run, where the system has a permission for that
     */
    static byte[] of(SortedMap<String, byte[]> files, Predicate<String> programs) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] all = bytes.toByteArray();
        permit(all, programs);
        return all;
    }

    /** The JDK's writer knows no permissions: they are put into the directory at the zip's end (APPNOTE 4.3.12). */
    private static void permit(byte[] zip, Predicate<String> programs) {
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - DIRECTORY_END_BYTES;
        if (at.getInt(end) != DIRECTORY_END) {
            throw new IllegalStateException("the zip does not end with its directory");
        }
        int entry = at.getInt(end + 16);
        while (at.getInt(entry) == DIRECTORY_ENTRY) {
            int nameBytes = Short.toUnsignedInt(at.getShort(entry + 28));
            String name = new String(zip, entry + DIRECTORY_ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
            at.put(entry + 5, (byte) MADE_ON_UNIX);
            at.putInt(entry + 38, (programs.test(name) ? PROGRAM : FILE) << 16);
            entry += DIRECTORY_ENTRY_BYTES + nameBytes + Short.toUnsignedInt(at.getShort(entry + 30))
                    + Short.toUnsignedInt(at.getShort(entry + 32));
        }
    }
}
