package dev.grade.compile.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames classes in a class file by rewriting its constant pool and hardly anything else (JVM specification, 4.4). New
 * names go into new entries at the end, so that a string constant of the same text keeps its value.
 */
final class ClassRenamer {
    private final Map<String, String> internalNames = new HashMap<>();

    /** Renames by this map of binary names. */
    ClassRenamer(Map<String, String> names) {
        names.forEach((from, to) -> internalNames.put(from.replace('.', '/'), to.replace('.', '/')));
    }

    byte[] rename(byte[] classFile) {
        try {
            var pool = ConstantPool.read(classFile);
            byte[] rest = pool.behind(classFile);
            List<Integer> strings = new EnumLabels(pool, internalNames).patch(rest);
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(classFile, 0, 8);
            var added = new ByteArrayOutputStream();
            var end = new Appender(pool, added, strings.size());
            byte[] body = body(pool, end);
            var labels = new ByteArrayOutputStream();
            var labelOut = new DataOutputStream(labels);
            for (int string : strings) {
                labelOut.writeByte(ConstantPool.STRING);
                labelOut.writeShort(end.text(newLabel(pool, string)));
            }
            out.writeShort(end.count());
            out.write(body);
            labels.writeTo(out);
            added.writeTo(out);
            out.write(rest);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newLabel(ConstantPool pool, int stringEntry) {
        String name = pool.stringValue(stringEntry).replace('.', '/');
        return internalNames.getOrDefault(name, name).replace('/', '.');
    }

    private byte[] body(ConstantPool pool, Appender end) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(pool.bytes()));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int i = 1; i < pool.count(); i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case ConstantPool.UTF8 -> out.writeUTF(Descriptors.rename(in.readUTF(), internalNames));
                case ConstantPool.CLASS -> {
                    int index = in.readUnsignedShort();
                    String target = internalNames.get(pool.text(index));
                    out.writeShort(target == null ? index : end.text(target));
                }
                case ConstantPool.STRING -> {
                    int index = in.readUnsignedShort();
                    String value = pool.text(index);
                    boolean same = Descriptors.rename(value, internalNames).equals(value);
                    out.writeShort(same ? index : end.text(value));
                }
                default -> {
                    out.write(in.readNBytes(ConstantPool.bodyLength(tag)));
                    i += ConstantPool.slots(tag) - 1;
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Adds texts behind the entries that a pool has. */
    private static final class Appender {
        private final DataOutputStream out;
        private int count;

        Appender(ConstantPool pool, ByteArrayOutputStream bytes, int reserved) {
            this.out = new DataOutputStream(bytes);
            this.count = pool.count() + reserved;
        }

        int text(String text) throws IOException {
            out.writeByte(ConstantPool.UTF8);
            out.writeUTF(text);
            if (count >= 0xFFFF) {
                throw new IOException("a constant pool without room");
            }
            return count++;
        }

        int count() {
            return count;
        }
    }
}
