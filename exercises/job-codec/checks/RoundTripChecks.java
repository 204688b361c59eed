import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Checks of the exercise job-codec: what arrives is what was sent. */
class RoundTripChecks {
    /** Around these sizes the number of bytes or the sign of a length changes. */
    private static final int[] SIZES = {1, 2, 3, 126, 127, 128, 129, 254, 255, 256, 257, 1_000, 32_767, 32_768, 65_535, 65_536, 70_000};

    @Test
    void roundTrip() throws Exception {
        Jobs.expectRoundTrip(Jobs.small(), "a small job");
        Jobs.expectRoundTrip(new Job("sum", new int[]{1, 2, 3, 4, 5}, Map.of("priority", "high")), "a second job");
        Jobs.expectRoundTrip(Jobs.small(), "the first job once more");
    }

    @Test
    void startsWithTheVersion() {
        byte[] bytes = JobCodec.encode(Jobs.small());
        Expect.that(bytes.length > 0, BugClass.WRONG_OUTPUT, "encode returned no bytes at all.");
        Expect.equal((byte) 1, bytes[0], BugClass.WRONG_OUTPUT,
                "The first byte of an encoded job is not the version, 1. Without it no later program can tell which format it reads.");
    }

    @Test
    void emptyAndExtreme() throws Exception {
        Jobs.expectRoundTrip(new Job("", new int[0], Map.of()), "a job with an empty name, no data and no tags");
        Jobs.expectRoundTrip(new Job("n", new int[0], Map.of("", "")), "a job whose only tag is an empty key with an empty value");
        Jobs.expectRoundTrip(new Job("", new int[]{0}, Map.of("a", "", "", "b")), "a job with empty texts");
        Jobs.expectRoundTrip(
                new Job("n", new int[]{Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 127, 128, -128, -129, 255, 256, 65_535, 65_536, 1 << 24},
                        Map.of("k", "v")),
                "a job with very large and very small numbers");
    }

    @Test
    void noTags() throws Exception {
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, null), "a job whose tags are null");
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, Map.of()), "a job whose tags are empty");
        Jobs.expectRoundTrip(new Job("", new int[0], null), "a job with nothing in it and null for its tags");
    }

    @Test
    void anyText() throws Exception {
        for (String text : new String[]{"Grüße", "10 €", "日本語", "\uD83D\uDE80 go", "ÿ\u0080\u07FF\uFFFD", "a\nb\r\n\tc\u0000d",
                "a=b;c,d|e:f&g \"h\" 'i' \\j {k} [l] <m> %n", "null", "1", " ", "  x  "}) {
            Jobs.expectRoundTrip(new Job(text, new int[]{7}, Map.of(text, "value", "key", text)), "the text \"" + text + "\"");
        }
    }

    @Test
    void anySize() throws Exception {
        for (int size : SIZES) {
            Jobs.expectRoundTrip(Jobs.named("x".repeat(size)), "a name of " + size + " characters");
            Jobs.expectRoundTrip(new Job("n", numbers(size), null), size + " numbers");
            Jobs.expectRoundTrip(new Job("n", new int[]{1}, Map.of("k", "€".repeat(size / 2))), "a tag of " + size / 2 + " euro signs");
            if (size <= 1_000) {
                Map<String, String> tags = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    tags.put("key " + i, "value " + i * 7);
                }
                Jobs.expectRoundTrip(new Job("n", new int[0], tags), size + " tags");
            }
        }
    }

    @Test
    void anyMap() throws Exception {
        Map<String, String> tags = Jobs.tags("b", "2", "a", "1", "c", "3");
        Map<String, String> sorted = new TreeMap<>(Comparator.<String>reverseOrder());
        sorted.putAll(tags);
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, sorted), "tags in a TreeMap");
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, Map.copyOf(tags)), "tags in a map that can't be changed");
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, Collections.synchronizedMap(tags)), "tags in a synchronized map");
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, new ForeignMap(tags)),
                "tags in a map of a class that is not Serializable and that only the sender has");
        Jobs.expectRoundTrip(new Job("n", new int[]{1}, Map.of("user", "1", "User", "2", "USER", "3")), "tags whose keys differ in large and small letters only");
    }

    @Test
    void sharesNothing() throws Exception {
        Job job = new Job("n", new int[]{1, 2, 3}, Jobs.tags("k", "v"));
        Job sent = Jobs.copy(job);
        byte[] first = JobCodec.encode(job);
        byte[] kept = first.clone();
        byte[] second = JobCodec.encode(new Job("m", new int[]{4, 5, 6}, Map.of("l", "w")));
        Expect.that(first != second && Arrays.equals(kept, first), BugClass.STATIC_STATE,
                "A second encode changed the bytes that the first one had returned: both use the same array.");
        job.data()[0] = 77;
        job.tags().put("late", "x");
        Job one = JobCodec.decode(first);
        Jobs.expectSame(sent, one, BugClass.STATIC_STATE,
                "The job was changed after it had been encoded, and decode shows the change: the bytes do not hold the job, something in memory does. Another process has only the bytes.");
        Job other = JobCodec.decode(first);
        one.data()[1] = 88;
        Jobs.expectSame(sent, other, BugClass.STATIC_STATE,
                "The same bytes were decoded twice, and a change of one job's data shows in the other's: both share one array.");
        Arrays.fill(first, (byte) 0);
        Jobs.expectSame(sent, other, BugClass.STATIC_STATE, "The bytes were overwritten after decode, and the job changed.");
    }

    /** So many random numbers need four bytes each, however they are written. */
    @Test
    void bytesHoldTheJob() throws Exception {
        Job job = new Job("n", numbers(1_000), Map.of());
        byte[] bytes = JobCodec.encode(job);
        Expect.that(bytes.length >= 3_900, BugClass.STATIC_STATE, "A job with 1,000 random numbers was encoded in "
                + bytes.length + " bytes, which can't hold them: another process has only the bytes.");
    }

    private static int[] numbers(int count) {
        return new Random(count).ints(count).toArray();
    }
}
