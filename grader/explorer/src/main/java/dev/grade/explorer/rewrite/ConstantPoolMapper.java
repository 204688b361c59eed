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
        return rewrite(file, insideCopy, count, starts, strings);
    }

    private static byte[] rewrite(byte[] file, boolean insideCopy, int count, int[] starts, BitSet strings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int copied = 0;
            for (int i = 1; i < count; i++) {
                int start = starts[i];
                if (start >= starts[count] || file[start] != 1 || strings.get(i)
                        || (i > 1 && starts[i] == starts[i - 1])) {
                    continue;
                }
                int length = ((file[start + 1] & 0xff) << 8) | (file[start + 2] & 0xff);
                if (length < 15) {
                    continue;
                }
                String text = new String(file, start + 3, length, StandardCharsets.ISO_8859_1);
                if (!Names.mayContain(text)) {
                    continue;
                }
                String mapped = Names.mapAll(text, insideCopy);
                if (!mapped.equals(text)) {
                    out.write(file, copied, start - copied);
                    out.writeByte(1);
                    out.writeShort(mapped.length());
                    out.write(mapped.getBytes(StandardCharsets.ISO_8859_1));
                    copied = start + 3 + length;
                }
            }
            out.write(file, copied, file.length - copied);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
