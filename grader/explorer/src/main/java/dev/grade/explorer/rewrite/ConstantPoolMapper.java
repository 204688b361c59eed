package dev.grade.explorer.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Renames classes by changing names in a class file's constant pool and nothing else: every use, in code, signatures
 * and attributes, refers to it by number (Java virtual machine specification, 4.4).
 */
final class ConstantPoolMapper {
    private ConstantPoolMapper() {
    }

    static byte[] map(byte[] file, boolean insideCopy) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int count = in.getShort(8) & 0xffff;
        int[] starts = new int[count + 1];
        BitSet strings = new BitSet();
        int at = 10;
        for (int i = 1; i < count; i++) {
            starts[i] = at;
            int tag = file[at];
            if (tag == 8) {
                strings.set(in.getShort(at + 1) & 0xffff);
            }
            at += 1 + switch (tag) {
                case 1 -> 2 + (in.getShort(at + 1) & 0xffff);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
                case 5, 6 -> 8;
                case 7, 8, 16, 19, 20 -> 2;
                case 15 -> 3;
                default -> throw new IllegalArgumentException("not a class file");
            };
            if (tag == 5 || tag == 6) {
                i++;
                starts[i] = at;
            }
        }
        starts[count] = at;
        String[] mapped = mapped(file, insideCopy, starts);
        return rewrite(file, starts, mapped, strings);
    }

    /** The new text of each entry that gets one. */
    private static String[] mapped(byte[] file, boolean insideCopy, int[] starts) {
        int count = starts.length - 1;
        String[] mapped = new String[count];
        for (int i = 1; i < count; i++) {
            // the second half of a long or double has no length
            if (starts[i + 1] - starts[i] < 3 + 15 || file[starts[i]] != 1) {
                continue;
            }
            String text = new String(file, starts[i] + 3, starts[i + 1] - starts[i] - 3, StandardCharsets.ISO_8859_1);
            if (Names.mayContain(text)) {
                String name = Names.mapAll(text, insideCopy);
                if (!name.equals(text)) {
                    mapped[i] = name;
                }
            }
        }
        return mapped;
    }

    /** A text of the program stays as it is, so a string that shares its characters with a name gets a copy of them behind all others. */
    private static byte[] rewrite(byte[] file, int[] starts, String[] mapped, BitSet strings) {
        int count = starts.length - 1;
        int[] copies = new int[count];
        int next = count;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 512);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        for (int i = strings.nextSetBit(0); i >= 0; i = strings.nextSetBit(i + 1)) {
            if (mapped[i] != null) {
                copies[i] = next++;
                behind.write(file, starts[i], starts[i + 1] - starts[i]);
            }
        }
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(file, 0, 8);
            out.writeShort(next);
            for (int i = 1; i < count; i++) {
                int start = starts[i];
                int length = starts[i + 1] - start;
                int string = length == 3 && file[start] == 8
                        ? ((file[start + 1] & 0xff) << 8) | (file[start + 2] & 0xff)
                        : 0;
                if (mapped[i] != null) {
                    out.writeByte(1);
                    out.writeShort(mapped[i].length());
                    out.write(mapped[i].getBytes(StandardCharsets.ISO_8859_1));
                } else if (copies[string] != 0) {
                    out.writeByte(8);
                    out.writeShort(copies[string]);
                } else {
                    out.write(file, start, length);
                }
            }
            behind.writeTo(out);
            out.write(file, starts[count], file.length - starts[count]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
