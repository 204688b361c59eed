import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures first, then writes into a buffer of just that size, little end first. */
public final class JobCodec {
    private static final byte VERSION = 1;

    private JobCodec() {
    }

    static byte[] encode(Job job) {
        byte[] name = job.name().getBytes(StandardCharsets.UTF_8);
        List<byte[]> texts = new ArrayList<>();
        if (job.tags() != null) {
            job.tags().forEach((key, value) -> {
                texts.add(key.getBytes(StandardCharsets.UTF_8));
                texts.add(value.getBytes(StandardCharsets.UTF_8));
            });
        }
        int size = 1 + 4 + name.length + 4 + 4 * job.data().length + 1 + 4;
        for (byte[] text : texts) {
            size += 4 + text.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(VERSION).putInt(name.length).put(name).putInt(job.data().length);
        buffer.asIntBuffer().put(job.data());
        buffer.position(buffer.position() + 4 * job.data().length);
        buffer.put((byte) (job.tags() == null ? 0 : 1)).putInt(texts.size() / 2);
        for (byte[] text : texts) {
            buffer.putInt(text.length).put(text);
        }
        return buffer.array();
    }

    static Job decode(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Job job = read(buffer);
        if (buffer.hasRemaining()) {
            throw new IOException(buffer.remaining() + " bytes too many");
        }
        return job;
    }

    private static Job read(ByteBuffer buffer) throws IOException {
        try {
            if (buffer.get() != VERSION) {
                throw new IOException("not version " + VERSION);
            }
            String name = text(buffer);
            int count = length(buffer, 4);
            int[] data = new int[count];
            buffer.asIntBuffer().get(data);
            buffer.position(buffer.position() + 4 * count);
            byte hasTags = buffer.get();
            int tags = length(buffer, 8);
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < tags; i++) {
                map.put(text(buffer), text(buffer));
            }
            if (hasTags != 1 && (hasTags != 0 || tags != 0)) {
                throw new IOException("bad tags");
            }
            return new Job(name, data, hasTags == 1 ? map : null);
        } catch (BufferUnderflowException e) {
            throw new EOFException("the job was cut off");
        }
    }

    private static String text(ByteBuffer buffer) throws IOException {
        byte[] bytes = new byte[length(buffer, 1)];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int length(ByteBuffer buffer, int each) throws IOException {
        int length = buffer.getInt();
        if (length < 0 || length * each > buffer.remaining()) {
            throw new IOException("bad length " + length);
        }
        return length;
    }

    /** A message is how many jobs there are, and then the jobs, one right behind the other. */
    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        int size = 4;
        for (Job job : jobs) {
            byte[] part = encode(job);
            if (part.length > maxBytes - 4) {
                throw new IllegalArgumentException("does not fit: " + job.name());
            }
            if (size > maxBytes - part.length) {
                messages.add(joined(parts, size));
                parts.clear();
                size = 4;
            }
            parts.add(part);
            size += part.length;
        }
        if (!parts.isEmpty()) {
            messages.add(joined(parts, size));
        }
        return messages;
    }

    private static byte[] joined(List<byte[]> parts, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(parts.size());
        parts.forEach(buffer::put);
        return buffer.array();
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        if (message.length < 4) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        int count = buffer.getInt();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(read(buffer));
        }
        if (count < 0 || buffer.hasRemaining()) {
            throw new IOException("not a message");
        }
        return jobs;
    }
}
