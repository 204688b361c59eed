// Wrong: all threads encode with the same encoder, which is made for one.
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class JobCodec {
    private static final int VERSION = 1;

    private static final java.nio.charset.CharsetEncoder UTF8 = StandardCharsets.UTF_8.newEncoder();
    private JobCodec() {
    }

    static byte[] encode(Job job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeText(out, job.name());
            out.writeInt(job.data().length);
            for (int number : job.data()) {
                out.writeInt(number);
            }
            if (job.tags() == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(job.tags().size());
                for (Map.Entry<String, String> tag : job.tags().entrySet()) {
                    writeText(out, tag.getKey());
                    writeText(out, tag.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Job decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != VERSION) {
            throw new IOException("unknown version");
        }
        String name = readText(in);
        int[] data = new int[checked(in.readInt(), in.available() / 4)];
        for (int i = 0; i < data.length; i++) {
            data[i] = in.readInt();
        }
        int count = in.readInt();
        Map<String, String> tags = null;
        if (count != -1) {
            checked(count, in.available() / 8);
            tags = new HashMap<>();
            for (int i = 0; i < count; i++) {
                tags.put(readText(in), readText(in));
            }
        }
        if (in.available() > 0) {
            throw new IOException("bytes behind the job");
        }
        return new Job(name, data, tags);
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (Job job : jobs) {
            byte[] bytes = encode(job);
            int needed = 4 + bytes.length;
            if (needed > maxBytes) {
                throw new IllegalArgumentException("a job of " + needed + " bytes");
            }
            if (message.size() + needed > maxBytes) {
                messages.add(message.toByteArray());
                message.reset();
            }
            message.writeBytes(new byte[]{(byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16),
                    (byte) (bytes.length >>> 8), (byte) bytes.length});
            message.writeBytes(bytes);
        }
        if (message.size() > 0) {
            messages.add(message.toByteArray());
        }
        return messages;
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(message));
        List<Job> jobs = new ArrayList<>();
        while (in.available() > 0) {
            byte[] bytes = new byte[checked(in.readInt(), in.available())];
            in.readFully(bytes);
            jobs.add(decode(bytes));
        }
        return jobs;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        java.nio.ByteBuffer buffer = UTF8.encode(java.nio.CharBuffer.wrap(text));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[checked(in.readInt(), in.available())];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int checked(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a length of " + length + " where at most " + most + " can follow");
        }
        return length;
    }
}
