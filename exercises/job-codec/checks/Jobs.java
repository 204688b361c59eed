import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs to send, and what to say of those that arrive. */
final class Jobs {
    private static final int SHOWN = 120;

    private Jobs() {
    }

    /** A small job with something of everything. */
    static Job small() {
        return new Job("resize", new int[]{640, 480, -1}, tags("user", "ada", "queue", "images"));
    }

    static Job named(String name) {
        return new Job(name, new int[0], Map.of());
    }

    /** A map with these keys and values in turn. */
    static Map<String, String> tags(String... keysAndValues) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return tags;
    }

    static void expectRoundTrip(Job job, String what) throws Exception {
        Job sent = copy(job);
        byte[] bytes = JobCodec.encode(job);
        if (bytes == null) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "encode returned null for " + what + ".");
        }
        expectSame(sent, JobCodec.decode(bytes.clone()), BugClass.WRONG_OUTPUT,
                "What decode makes of what encode wrote is another job, for " + what + ".");
    }

    static void expectSame(Job expected, Job actual, BugClass bug, String message) {
        if (!same(expected, actual)) {
            throw new CheckFailure(bug, message, told(expected), told(actual));
        }
    }

    static void expectSame(List<Job> expected, List<Job> actual, BugClass bug, String message) {
        if (expected.size() != actual.size()) {
            throw new CheckFailure(bug, message, expected.size() + " jobs", actual.size() + " jobs");
        }
        for (int i = 0; i < expected.size(); i++) {
            expectSame(expected.get(i), actual.get(i), bug, message);
        }
    }

    static boolean same(Job one, Job other) {
        return other != null && one.name().equals(other.name()) && Arrays.equals(one.data(), other.data())
                && (one.tags() == null
                        ? other.tags() == null
                        : other.tags() != null && new HashMap<>(one.tags()).equals(new HashMap<>(other.tags())));
    }

    static Job copy(Job job) {
        return new Job(job.name(), job.data().clone(), job.tags() == null ? null : new HashMap<>(job.tags()));
    }

    static String told(Job job) {
        return job == null
                ? "null"
                : "Job[" + cut(job.name()) + ", " + cut(Arrays.toString(job.data())) + ", "
                        + cut(job.tags() == null ? "no tags: null" : new HashMap<>(job.tags()).toString()) + "]";
    }

    private static String cut(String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }
}
