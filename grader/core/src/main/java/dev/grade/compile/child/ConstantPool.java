package dev.grade.compile.child;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The constant pool of a class file (JVM specification, 4.4), as far as renaming needs to know it. */
final class ConstantPool {
    static final int UTF8 = 1;
    static final int CLASS = 7;
    static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int METHOD_HANDLE = 15;
    private static final int START = 10;

    private final int count;
    private final byte[] bytes;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> tags = new HashMap<>();
    /** What an entry refers to, in the order of the file. */
    private final Map<Integer, int[]> references = new HashMap<>();

    private ConstantPool(byte[] classFile) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            tags.put(i, tag);
            switch (tag) {
                case UTF8 -> texts.put(i, in.readUTF());
                case CLASS, STRING -> references.put(i, new int[]{in.readUnsignedShort()});
                case METHOD, INTERFACE_METHOD, 9, 12 ->
                    references.put(i, new int[]{in.readUnsignedShort(), in.readUnsignedShort()});
                case METHOD_HANDLE -> references.put(i, new int[]{in.readUnsignedByte(), in.readUnsignedShort()});
                default -> {
                    in.skipNBytes(bodyLength(tag));
                    i += slots(tag) - 1;
                }
            }
        }
        bytes = Arrays.copyOfRange(classFile, START, classFile.length - in.available());
    }

    static ConstantPool read(byte[] classFile) throws IOException {
        return new ConstantPool(classFile);
    }

    /** One more than the number of entries. */
    int count() {
        return count;
    }

    /** The entries as they stand in the file. */
    byte[] bytes() {
        return bytes;
    }

    /** What follows the pool in its file. */
    byte[] behind(byte[] classFile) {
        return Arrays.copyOfRange(classFile, START + bytes.length, classFile.length);
    }

    /** The text entry at this index, or an empty string if there is none. */
    String text(int index) {
        return texts.getOrDefault(index, "");
    }

    boolean isString(int index) {
        return tags.getOrDefault(index, 0) == STRING;
    }

    String stringValue(int index) {
        return text(reference(index, 0));
    }

    /** Whether this entry is a handle of the static method {@code name} of the class with this internal name. */
    boolean isHandleOf(int index, String className, String name) {
        if (tags.getOrDefault(index, 0) != METHOD_HANDLE) {
            return false;
        }
        int method = reference(index, 1);
        return text(reference(reference(method, 0), 0)).equals(className)
                && text(reference(reference(method, 1), 0)).equals(name);
    }

    private int reference(int index, int which) {
        int[] found = references.getOrDefault(index, new int[2]);
        return which < found.length ? found[which] : 0;
    }

    static int slots(int tag) {
        return tag == 5 || tag == 6 ? 2 : 1;
    }

    static int bodyLength(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("unknown tag in a constant pool: " + tag);
        };
    }
}
