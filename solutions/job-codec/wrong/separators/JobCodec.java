import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Separates with signs that may occur in a text. */
public final class JobCodec {
    private JobCodec() {
    }

    static byte[] encode(Job job) {
        String data = IntStream.of(job.data()).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String tags = job.tags() == null
                ? "null"
                : job.tags().entrySet().stream().map(tag -> tag.getKey() + "=" + tag.getValue()).collect(Collectors.joining(","));
        return ("\u0001" + job.name() + ";" + data + ";" + tags + ";").getBytes(StandardCharsets.UTF_8);
    }

    static Job decode(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] parts = text.split(";", -1);
        if (!text.startsWith("\u0001") || parts.length != 4 || !parts[3].isEmpty()) {
            throw new IOException("not a job");
        }
        try {
            int[] data = parts[1].isEmpty() ? new int[0] : numbers(parts[1]);
            return new Job(parts[0].substring(1), data, tags(parts[2]));
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static int[] numbers(String numbers) {
        return java.util.Arrays.stream(numbers.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static Map<String, String> tags(String text) throws IOException {
        if (text.equals("null")) {
            return null;
        }
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] pair = tag.split("=", 2);
            if (pair.length != 2) {
                throw new IOException("not a tag");
            }
            tags.put(pair[0], pair[1]);
        }
        return tags;
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        for (Job job : jobs) {
            messages.add(encode(job));
        }
        return messages;
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        return List.of(decode(message));
    }
}
