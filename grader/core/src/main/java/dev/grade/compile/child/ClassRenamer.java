package dev.grade.compile.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Renames classes in a class file by rewriting its constant pool and nothing else (JVM specification, 4.4). Names of
 * class entries go into new entries at the end, so that a string constant of the same text keeps its value.
 */
final class ClassRenamer {
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private final Map<String, String> internalNames = new LinkedHashMap<>();
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int next;

    /** Renames by this map of binary names. */
    ClassRenamer(Map<String, String> names) {
        names.forEach((from, to) -> internalNames.put(from.replace('.', '/'), to.replace('.', '/')));
    }

    byte[] rename(byte[] classFile) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(classFile));
            long header = in.readLong();
            int count = in.readUnsignedShort();
            var texts = new LinkedHashMap<Integer, String>();
            next = count;
            added.reset();
            byte[] pool = pool(classFile, texts, count);
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeLong(header);
            out.writeShort(next);
            out.write(pool);
            added.writeTo(out);
            int rest = 10 + poolLength(classFile, count);
            out.write(classFile, rest, classFile.length - rest);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] pool(byte[] classFile, Map<Integer, String> texts, int count) throws IOException {
        DataInputStream first = atPool(classFile);
        for (int i = 1; i < count; i++) {
            int tag = first.readUnsignedByte();
            if (tag == UTF8) {
                texts.put(i, first.readUTF());
            } else {
                first.skipNBytes(bodyLength(tag));
                i += slots(tag) - 1;
            }
        }
        DataInputStream in = atPool(classFile);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case UTF8 -> out.writeUTF(inDescriptor(in.readUTF()));
                case CLASS -> out.writeShort(classEntry(in.readUnsignedShort(), texts));
                default -> {
                    out.write(in.readNBytes(bodyLength(tag)));
                    i += slots(tag) - 1;
                }
            }
        }
        return bytes.toByteArray();
    }

    private int classEntry(int index, Map<Integer, String> texts) throws IOException {
        String target = internalNames.get(texts.getOrDefault(index, ""));
        if (target == null) {
            return index;
        }
        var out = new DataOutputStream(added);
        out.writeByte(UTF8);
        out.writeUTF(target);
        return next++;
    }

    /** Replaces {@code Lname;} and {@code Lname<}, the forms of a class in descriptors and generic signatures. */
    private String inDescriptor(String text) {
        if (text.indexOf('L') < 0 || text.indexOf(';') < 0) {
            return text;
        }
        String result = text;
        for (Map.Entry<String, String> name : internalNames.entrySet()) {
            result = replaceToken(replaceToken(result, name, ';'), name, '<');
        }
        return result;
    }

    private static String replaceToken(String text, Map.Entry<String, String> name, char end) {
        return text.replace("L" + name.getKey() + end, "L" + name.getValue() + end);
    }

    private static DataInputStream atPool(byte[] classFile) {
        return new DataInputStream(new ByteArrayInputStream(classFile, 10, classFile.length - 10));
    }

    private static int poolLength(byte[] classFile, int count) throws IOException {
        DataInputStream in = atPool(classFile);
        int before = in.available();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            in.skipNBytes(tag == UTF8 ? in.readUnsignedShort() : bodyLength(tag));
            i += slots(tag) - 1;
        }
        return before - in.available();
    }

    private static int slots(int tag) {
        return tag == 5 || tag == 6 ? 2 : 1;
    }

    private static int bodyLength(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("unknown tag in a constant pool: " + tag);
        };
    }
}
