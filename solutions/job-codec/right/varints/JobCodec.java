import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of as many bytes as they need, seven bits in each; negative ones are folded between the positive ones. */
public final class JobCodec {
    private JobCodec() {
    }

    static byte[] encode(Job job) {
        Writer out = new Writer();
        out.number(1);
        out.text(job.name());
        out.number(job.data().length);
        for (int value : job.data()) {
            out.number(value << 1 ^ value >> 31);
        }
        if (job.tags() == null) {
            out.number(0);
        } else {
            Map<String, String> sorted = new TreeMap<>(job.tags());
            out.number(sorted.size() + 1);
            sorted.forEach((key, value) -> {
                out.text(key);
                out.text(value);
            });
        }
        return out.done();
    }

    static Job decode(byte[] bytes) throws IOException {
        Reader in = new Reader(bytes);
        Job job = in.job();
        if (in.left() > 0) {
            throw new IOException("bytes behind the job");
        }
        return job;
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        Writer message = new Writer();
        for (Job job : jobs) {
            byte[] bytes = encode(job);
            if (bytes.length > maxBytes) {
                throw new IllegalArgumentException("larger than " + maxBytes);
            }
            if (message.size + bytes.length > maxBytes) {
                messages.add(message.done());
                message = new Writer();
            }
            message.bytes(bytes);
        }
        if (message.size > 0) {
            messages.add(message.done());
        }
        return messages;
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        Reader in = new Reader(message);
        List<Job> jobs = new ArrayList<>();
        while (in.left() > 0) {
            jobs.add(in.job());
        }
        return List.copyOf(jobs);
    }

    private static final class Writer {
        private byte[] bytes = new byte[32];
        private int size;

        void number(int value) {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                room(1);
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            room(1);
            bytes[size++] = (byte) rest;
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes(utf8);
        }

        void bytes(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        private void room(int needed) {
            if (bytes.length - size < needed) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + needed));
            }
        }

        byte[] done() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int left() {
            return bytes.length - at;
        }

        Job job() throws IOException {
            if (number() != 1) {
                throw new IOException("unknown version");
            }
            String name = text();
            int[] data = new int[length(number())];
            for (int i = 0; i < data.length; i++) {
                int folded = number();
                data[i] = folded >>> 1 ^ -(folded & 1);
            }
            int count = number();
            if (count == 0) {
                return new Job(name, data, null);
            }
            Map<String, String> tags = new TreeMap<>();
            for (int i = length(count - 1); i > 0; i--) {
                String key = text();
                tags.put(key, text());
            }
            return new Job(name, data, tags);
        }

        private String text() throws IOException {
            int length = length(number());
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private int length(int length) throws IOException {
            if (length < 0 || length > left()) {
                throw new EOFException("more was announced than is there");
            }
            return length;
        }

        private int number() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                if (left() == 0) {
                    throw new EOFException("ends within a number");
                }
                byte next = bytes[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IOException("a number that does not end");
        }
    }
}
