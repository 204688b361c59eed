package dev.grade.worker.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Strings, bytes and lists in binary form, with bounds that a forged length cannot pass. */
public final class Wire {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ITEMS = 100_000;

    private Wire() {
    }

    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    @FunctionalInterface
    public interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    public static void bytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), MOST_BYTES)];
        in.readFully(bytes);
        return bytes;
    }

    public static void string(DataOutput out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String string(DataInput in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    public static <T> void list(DataOutput out, List<T> items, Writer<T> writer) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writer.write(out, item);
        }
    }

    public static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        int size = bounded(in.readInt(), MOST_ITEMS);
        List<T> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(reader.read(in));
        }
        return items;
    }

    private static int bounded(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("length out of range: " + length);
        }
        return length;
    }
}
