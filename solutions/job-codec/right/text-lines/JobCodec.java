import java.io.*;
import java.util.*;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A format that people can read: parts separated by commas, with whatever could be taken for a separator escaped. */
public final class JobCodec {
    static byte[] encode(Job job) {
        StringBuilder text = new StringBuilder("\u0001");
        text.append(escape(job.name())).append('\n');
        for (int number : job.data()) {
            text.append(number).append(',');
        }
        text.append('\n');
        if (job.tags() != null) {
            text.append('+');
            for (var tag : job.tags().entrySet()) {
                text.append(escape(tag.getKey())).append('=').append(escape(tag.getValue())).append(',');
            }
        }
        return text.append("\n.").toString().getBytes(UTF_8);
    }

    static Job decode(byte[] bytes) throws IOException {
        String text = new String(bytes, UTF_8);
        if (bytes.length == 0 || bytes[0] != 1 || !text.endsWith("\n.")) {
            throw new IOException("not a whole job of version 1");
        }
        String[] lines = text.substring(1).split("\n", -1);
        if (lines.length != 4) {
            throw new IOException("not four lines");
        }
        try {
            List<Integer> data = new ArrayList<>();
            for (String number : items(lines[1])) {
                data.add(Integer.parseInt(number));
            }
            return new Job(unescape(lines[0]), data.stream().mapToInt(i -> i).toArray(),
                    lines[2].isEmpty() ? null : tags(lines[2]));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IOException("not a job", e);
        }
    }

    private static Map<String, String> tags(String line) throws IOException {
        if (line.charAt(0) != '+') {
            throw new IOException("bad tags");
        }
        Map<String, String> tags = new HashMap<>();
        for (String item : items(line.substring(1))) {
            int equals = item.indexOf('=');
            tags.put(unescape(item.substring(0, equals)), unescape(item.substring(equals + 1)));
        }
        return tags;
    }

    private static List<String> items(String line) throws IOException {
        if (!line.isEmpty() && !line.endsWith(",")) {
            throw new IOException("cut off");
        }
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            items.add(line.substring(from, comma));
            from = comma + 1;
        }
        return items;
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\n", "%0a").replace(",", "%2c").replace("=", "%3d");
    }

    private static String unescape(String text) throws IOException {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                plain.append((char) Integer.parseUnsignedInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Jobs end with a line that holds a dot, which none of their own lines is. */
    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        Deque<ByteArrayOutputStream> messages = new ArrayDeque<>();
        for (Job job : jobs) {
            byte[] bytes = encode(job);
            if (bytes.length > maxBytes) throw new IllegalArgumentException();
            if (messages.isEmpty() || messages.getLast().size() + bytes.length > maxBytes) {
                messages.add(new ByteArrayOutputStream());
            }
            messages.getLast().writeBytes(bytes);
        }
        return messages.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        List<Job> jobs = new ArrayList<>();
        String text = new String(message, UTF_8);
        while (!text.isEmpty()) {
            int end = text.indexOf("\n.\u0001");
            String first = end < 0 ? text : text.substring(0, end + 2);
            jobs.add(decode(first.getBytes(UTF_8)));
            text = text.substring(first.length());
        }
        return jobs;
    }
}
