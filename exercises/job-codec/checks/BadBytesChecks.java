import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks of the exercise job-codec: bytes that stand for no job, whether by accident or not. */
class BadBytesChecks {
    private final Decoding decode = Decoding::decode;

    @Test
    void cutOff() {
        for (Job job : new Job[]{Jobs.small(), new Job("n", new int[]{1, 2}, null), new Job("", new int[0], Map.of())}) {
            byte[] bytes = JobCodec.encode(job);
            for (int length = bytes.length - 1; length >= 0; length--) {
                decode.expectRefused(Arrays.copyOf(bytes, length),
                        "the first " + length + " of the " + bytes.length + " bytes of a job");
            }
        }
    }

    @Test
    void bytesBehindTheJob() {
        byte[] bytes = JobCodec.encode(Jobs.small());
        for (int added : new int[]{1, 4, bytes.length}) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + added);
            decode.expectRefused(longer, "a job with " + added + " bytes behind it");
        }
        byte[] twice = Forgery.replaced(bytes, bytes.length, 0, bytes);
        decode.expectRefused(twice, "the bytes of a job with those of a second one behind them");
    }

    @Test
    void otherVersion() {
        byte[] bytes = JobCodec.encode(Jobs.small());
        for (int version : new int[]{0, 2, 3, 17, 127, 128, 129, 255}) {
            byte[] other = bytes.clone();
            other[0] = (byte) version;
            decode.expectRefused(other, "a job whose first byte says version " + version);
        }
    }

    @Test
    void anyBytes() {
        // of b and c the one becomes the other when a bit is, so some of these bytes have the same key twice
        Job keysAlike = new Job("n", new int[0], Jobs.tags("b", "1", "c", "2"));
        for (Job job : new Job[]{Jobs.small(), new Job("n", new int[]{1, 2}, null), keysAlike}) {
            for (byte[] forged : Forgery.withOtherBytes(JobCodec.encode(job))) {
                decode.attempt(forged, "a job in whose bytes one is another");
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            decode.attempt(noise, noise.length + " random bytes");
            if (noise.length > 0) {
                noise[0] = 1;
                decode.attempt(noise, "version 1 and then " + (noise.length - 1) + " random bytes");
            }
        }
    }

    /** First with lengths for which there is memory, so that a failure can be told; then those that would end the JVM. */
    @Test
    void lengthsThatLie() throws Exception {
        byte[] bytes = JobCodec.encode(Jobs.small());
        JobCodec.decode(bytes);
        for (byte[] forged : Forgery.withLength(bytes, Forgery.LONG)) {
            decode.expectFrugal(forged, "a job in which a length says four million");
        }
        for (int length : Forgery.ABSURD) {
            for (byte[] forged : Forgery.withLength(bytes, length)) {
                decode.expectFrugal(forged, "a job in which a length says " + length);
            }
        }
    }

    @Test
    void foreignClasses() throws Exception {
        for (Job job : new Job[]{Jobs.small(), new Job("n", new int[]{1}, null)}) {
            expectNothingForeign(JobCodec.encode(job), decode, "decode");
        }
    }

    @Test
    void foreignClassesInMessages() throws Exception {
        List<Job> jobs = List.of(Jobs.small(), new Job("n", new int[]{1}, null));
        expectNothingForeign(JobCodec.batch(jobs, 100_000).get(0), Decoding::unbatch, "unbatch");
    }

    private static void expectNothingForeign(byte[] honest, Decoding decoding, String method) throws IOException {
        for (byte[] forged : ForeignObjects.in(honest)) {
            Counted.MADE.set(0);
            try {
                decoding.of(forged);
            } catch (IOException | RuntimeException refused) {
                // What comes out is judged elsewhere: here only what was made on the way counts.
            }
            Expect.that(Counted.MADE.get() == 0, BugClass.WRONG_OUTPUT, "The bytes named a class that no job needs, and "
                    + method + " made an object of it. So whoever sends bytes chooses which code runs here; a cast comes too late. Give the ObjectInputStream a filter that lets in only the classes that a job is made of, before the first readObject.");
        }
    }
}
