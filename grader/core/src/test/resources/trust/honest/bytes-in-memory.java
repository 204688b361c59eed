// title: streams and buffers in memory, time, digests and random numbers
// refused: admitted
// alone: passed
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

public class Vault {
    private int total;

    public synchronized void add(int amount) {
        Instant start = Instant.now();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(amount);
            out.writeUTF(UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest("x".getBytes(StandardCharsets.UTF_8));
            if (new BigInteger(1, digest).signum() == 0 || Pattern.compile("y+").matcher("x").find()
                    || new Random(7).nextInt(5) + ThreadLocalRandom.current().nextInt(3) > 99) {
                throw new IllegalStateException(Duration.between(start, Instant.now()).toString());
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        total += ByteBuffer.wrap(bytes.toByteArray()).getInt() + Integer.parseInt(System.getProperty("no.such.thing", "0"));
    }

    public synchronized int total() {
        System.gc();
        return Runtime.getRuntime().availableProcessors() > 0 ? total : -1;
    }
}
