import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The filter as a pattern; the job is sent as an array of what it consists of. */
public final class JobCodec {
    private static final int VERSION = 1;

    private JobCodec() {
    }

    static byte[] encode(Job job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Object[]{job.name(), job.data(), job.tags() == null ? null : new TreeMap<>(job.tags())});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Job decode(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IOException("unknown version");
        }
        ByteArrayInputStream source = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (ObjectInputStream in = new ObjectInputStream(source)) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxarray=" + bytes.length
                    + ";maxdepth=3;java.lang.Object;java.util.TreeMap;java.lang.String;!*"));
            Object object = in.readObject();
            Object[] parts = (Object[]) object;
            if (parts.length != 3 || parts[0] == null || parts[1] == null) {
                throw new InvalidObjectException("not a job");
            }
            if (in.read() != -1 || source.available() > 0) {
                throw new IOException("bytes behind the job");
            }
            return new Job((String) parts[0], (int[]) parts[1], checked((TreeMap<?, ?>) parts[2]));
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("not a job", e);
        }
    }

    /** Generics are not in the bytes: a map could hold anything that the filter lets in. */
    private static Map<String, String> checked(Map<?, ?> read) {
        if (read == null) {
            return null;
        }
        Map<String, String> tags = new TreeMap<>();
        for (Map.Entry<?, ?> tag : read.entrySet()) {
            tags.put((String) tag.getKey(), (String) tag.getValue());
        }
        return tags;
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        int from = 0;
        while (from < jobs.size()) {
            int to = from + 1;
            byte[] message = joined(jobs.subList(from, to));
            if (message.length > maxBytes) {
                throw new IllegalArgumentException("too large: " + jobs.get(from).name());
            }
            while (to < jobs.size()) {
                byte[] longer = joined(jobs.subList(from, to + 1));
                if (longer.length > maxBytes) {
                    break;
                }
                message = longer;
                to++;
            }
            messages.add(message);
            from = to;
        }
        return messages;
    }

    private static byte[] joined(List<Job> jobs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Job job : jobs) {
            byte[] one = encode(job);
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes.write(one.length >>> shift);
            }
            bytes.writeBytes(one);
        }
        return bytes.toByteArray();
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(message);
        List<Job> jobs = new ArrayList<>();
        while (in.available() > 0) {
            byte[] prefix = in.readNBytes(4);
            if (prefix.length < 4) {
                throw new IOException("cut off");
            }
            int length = (prefix[0] & 0xFF) << 24 | (prefix[1] & 0xFF) << 16 | (prefix[2] & 0xFF) << 8 | prefix[3] & 0xFF;
            if (length < 0 || length > in.available()) {
                throw new IOException("cut off");
            }
            jobs.add(decode(in.readNBytes(length)));
        }
        return jobs;
    }
}
