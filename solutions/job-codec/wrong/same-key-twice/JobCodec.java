import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class JobCodec {
    static final byte VERSION = 1;

    private JobCodec() { }

    /** Writes big-endian. Texts are written as their chars, so that even half a surrogate pair arrives. */
    private static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writer u8(int b) { out.write(b); return this; }
        Writer i32(int i) { return u8(i >>> 24).u8(i >>> 16).u8(i >>> 8).u8(i); }
        Writer text(String s) {
            i32(s.length());
            for (int i = 0; i < s.length(); i++) u8(s.charAt(i) >>> 8).u8(s.charAt(i));
            return this;
        }
        byte[] done() { return out.toByteArray(); }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        Reader(byte[] bytes) { this.bytes = bytes; }
        int left() { return bytes.length - at; }
        int u8() throws IOException {
            if (left() < 1) throw new IOException("cut off");
            return bytes[at++] & 0xff;
        }
        int i32() throws IOException { return u8() << 24 | u8() << 16 | u8() << 8 | u8(); }
        int count(int bytesEach) throws IOException {
            int n = i32();
            if (n < 0 || n > left() / bytesEach) throw new IOException("a count that cannot be: " + n);
            return n;
        }
        String text() throws IOException {
            int n = count(2);
            StringBuilder s = new StringBuilder(n);
            for (int i = 0; i < n; i++) s.append((char) (u8() << 8 | u8()));
            return s.toString();
        }
    }

    static byte[] encode(Job job) {
        Writer w = new Writer().u8(VERSION).text(job.name()).i32(job.data().length);
        for (int i : job.data()) w.i32(i);
        if (job.tags() == null) return w.i32(-1).done();
        // the map may change its size while we look at it only if the caller is careless
        w.i32(job.tags().size());
        for (Map.Entry<String, String> e : job.tags().entrySet()) w.text(e.getKey()).text(e.getValue());
        return w.done();
    }

    static Job decode(byte[] bytes) throws IOException {
        Reader r = new Reader(bytes);
        if (r.u8() != VERSION) throw new IOException("another version");
        String name = r.text();
        int[] data = new int[r.count(4)];
        for (int i = 0; i < data.length; i++) data[i] = r.i32();
        int n = r.i32();
        Map<String, String> tags = null;
        if (n != -1) {
            if (n < 0 || n > r.left() / 8) throw new IOException("so many tags cannot be: " + n);
            @SuppressWarnings("unchecked") Map.Entry<String, String>[] entries = new Map.Entry[n];
            for (int i = 0; i < n; i++) entries[i] = Map.entry(r.text(), r.text());
            tags = Map.ofEntries(entries);
        }
        if (r.left() > 0) throw new IOException(r.left() + " bytes too many");
        return new Job(name, data, tags);
    }

    static List<byte[]> batch(List<Job> jobs, int maxBytes) {
        List<byte[]> messages = new ArrayList<>();
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        for (Job job : jobs) {
            byte[] one = encode(job);
            byte[] head = new Writer().i32(one.length).done();
            if (1L + head.length + one.length > maxBytes) throw new IllegalArgumentException("a job of " + one.length + " bytes does not fit");
            if (now.size() > 0 && (long) now.size() + head.length + one.length > maxBytes) {
                messages.add(now.toByteArray());
                now.reset();
            }
            if (now.size() == 0) now.write(VERSION);
            now.writeBytes(head);
            now.writeBytes(one);
        }
        if (now.size() > 0) messages.add(now.toByteArray());
        return messages;
    }

    static List<Job> unbatch(byte[] message) throws IOException {
        Reader r = new Reader(message);
        if (r.u8() != VERSION) throw new IOException("another version");
        List<Job> jobs = new ArrayList<>();
        while (r.left() > 0) {
            byte[] one = new byte[r.count(1)];
            for (int i = 0; i < one.length; i++) one[i] = (byte) r.u8();
            jobs.add(decode(one));
        }
        return jobs;
    }
}
