import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks of the exercise job-codec: many jobs in few messages. */
class BatchChecks {
    private static final int LARGE = 1 << 20;

    private final Decoding unbatch = Decoding::unbatch;

    @Test
    void nothingGetsLost() throws Exception {
        Expect.equal(0, batch(List.of(), 100).size(), BugClass.WRONG_OUTPUT,
                "For no jobs there must be no message.");
        List<Job> one = List.of(Jobs.small());
        Jobs.expectSame(one, received(batch(one, LARGE)), BugClass.WRONG_OUTPUT,
                "What unbatch makes of the messages of batch is not what was sent: one job.");
        for (int count : new int[]{2, 3, 7, 40, 300}) {
            List<Job> jobs = jobs(count);
            int longest = longest(jobs);
            for (int most : new int[]{longest, longest + 50, 3 * longest, LARGE}) {
                List<byte[]> messages = batch(jobs, most);
                for (byte[] message : messages) {
                    Expect.that(message.length <= most, BugClass.WRONG_OUTPUT, "A message has " + message.length
                            + " bytes where at most " + most + " are allowed: count what the message itself needs, too.");
                }
                Jobs.expectSame(jobs, received(messages), BugClass.WRONG_OUTPUT, "What unbatch makes of the messages of batch is not what was sent: "
                        + count + " jobs in messages of at most " + most + " bytes.");
            }
        }
    }

    /** Two messages that would fit into one together show that the first was closed too early. */
    @Test
    void messagesAreFull() throws Exception {
        List<Job> jobs = jobs(200);
        for (int most : new int[]{longest(jobs), 400, 1_000, 5_000}) {
            List<byte[]> messages = batch(jobs, Math.max(most, longest(jobs)));
            for (int i = 1; i < messages.size(); i++) {
                int both = messages.get(i - 1).length + messages.get(i).length;
                Expect.that(both > most, BugClass.WRONG_OUTPUT, "Two messages one after the other have " + both
                        + " bytes together, and one may have " + most + ": all of them fit into one message. Each message costs a system call and a wake-up.");
            }
        }
        List<Job> few = jobs.subList(0, 12);
        List<byte[]> together = batch(few, LARGE);
        Expect.equal(1, together.size(), BugClass.WRONG_OUTPUT, "Twelve small jobs fit into one message of a megabyte, and more were sent.");
        int exact = together.get(0).length;
        Expect.equal(1, batch(few, exact).size(), BugClass.WRONG_OUTPUT,
                "Twelve jobs made one message of " + exact + " bytes, and with " + exact + " as the most bytes it should be one again.");
    }

    @Test
    void tooLargeForAnyMessage() throws Exception {
        Job large = new Job("large", new int[500], Map.of());
        int exact = batch(List.of(large), LARGE).get(0).length;
        List<Job> jobs = List.of(Jobs.small(), large, Jobs.small());
        Jobs.expectSame(jobs, received(batch(jobs, exact)), BugClass.WRONG_OUTPUT,
                "A job that just fits into a message of its own did not arrive, or not in its place.");
        Expect.throwing(IllegalArgumentException.class, () -> batch(jobs, exact - 1), BugClass.EXCEPTION_SWALLOWED,
                "A job that does not fit even into a message of its own can't be sent, and batch did not say so.");
    }

    @Test
    void badMessages() throws Exception {
        List<Job> jobs = List.of(Jobs.small(), new Job("n", new int[]{1}, null), Jobs.named("last"));
        byte[] message = batch(jobs, LARGE).get(0);
        JobCodec.unbatch(message);
        for (int length = message.length - 1; length >= 0; length--) {
            byte[] cut = Arrays.copyOf(message, length);
            Object got = unbatch.attempt(cut, "a message that was cut off");
            if (got instanceof List<?> list) {
                List<Object> received = new ArrayList<>(list);
                Expect.that(received.size() < jobs.size(), BugClass.EXCEPTION_SWALLOWED,
                        "A message was cut off, and unbatch returned as many jobs as had been sent: one of them is made up.");
                for (int i = 0; i < received.size(); i++) {
                    Jobs.expectSame(jobs.get(i), (Job) received.get(i), BugClass.EXCEPTION_SWALLOWED,
                            "A message was cut off, and unbatch returned a job that nobody sent.");
                }
            }
        }
        for (byte[] forged : Forgery.withLength(message, Forgery.LONG)) {
            unbatch.expectFrugal(forged, "a message in which a length says four million");
        }
        for (int length : Forgery.ABSURD) {
            for (byte[] forged : Forgery.withLength(message, length)) {
                unbatch.expectFrugal(forged, "a message in which a length says " + length);
            }
        }
    }

    /** In a list of the check's own, for the student's may say of itself what it likes. */
    private static List<byte[]> batch(List<Job> jobs, int most) {
        List<byte[]> messages = JobCodec.batch(jobs, most);
        Expect.that(messages != null, BugClass.WRONG_OUTPUT, "batch returned null in place of a list.");
        return new ArrayList<>(messages);
    }

    private static List<Job> received(List<byte[]> messages) throws Exception {
        List<Job> jobs = new ArrayList<>();
        for (byte[] message : messages) {
            jobs.addAll(JobCodec.unbatch(message));
        }
        return jobs;
    }

    private static int longest(List<Job> jobs) {
        return jobs.stream().mapToInt(job -> batch(List.of(job), LARGE).get(0).length).max().orElseThrow();
    }

    private static List<Job> jobs(int count) {
        Random random = new Random(count);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(new Job("job " + i, random.ints(random.nextInt(20)).toArray(),
                    i % 5 == 0 ? null : Jobs.tags("number", "" + i, "user", "u".repeat(random.nextInt(30)))));
        }
        return jobs;
    }
}
