import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java's own format behind the version, with a filter that lets in what a job is made of and nothing else. */
public final class JobCodec {
    private static final int VERSION = 1;

    private JobCodec() {
    }

    static byte[] encode(Job job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Job(job.name(), job.data(), job.tags() == null ? null : new HashMap<>(job.tags())));
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
            in.setObjectInputFilter(info -> allowed(info, bytes.length));
            Object object = in.readObject();
            if (!(object instanceof Job job) || job.name() == null || job.data() == null) {
                throw new InvalidObjectException("not a job");
            }
            if (in.read() != -1 || source.available() > 0) {
                throw new IOException("bytes behind the job");
            }
            return checked(job);
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("not a job", e);
        }
    }

    /** Generics are not in the bytes: a map could hold anything that the filter lets in. */
    private static Job checked(Job job) {
        if (job.tags() == null) {
            return job;
        }
        Map<String, String> tags = new HashMap<>();
        for (Map.Entry<?, ?> tag : job.tags().entrySet()) {
            tags.put((String) tag.getKey(), (String) tag.getValue());
        }
        return new Job(job.name(), job.data(), tags);
    }

    private static ObjectInputFilter.Status allowed(ObjectInputFilter.FilterInfo info, int most) {
        Class<?> type = info.serialClass();
        if (info.arrayLength() > most || info.depth() > 4) {
            return ObjectInputFilter.Status.REJECTED;
        }
        if (type == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        boolean known = type == Job.class || type == int[].class || type == HashMap.class || type == Map.Entry[].class
                || type == String.class;
        return known ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
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
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(jobs.stream().map(JobCodec::encode).toArray(byte[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        List<Job> jobs = new ArrayList<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(message))) {
            in.setObjectInputFilter(info -> info.arrayLength() > message.length
                    ? ObjectInputFilter.Status.REJECTED
                    : ObjectInputFilter.Status.UNDECIDED);
            for (byte[] job : (byte[][]) in.readObject()) {
                jobs.add(decode(job));
            }
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("not a message", e);
        }
        return jobs;
    }
}
