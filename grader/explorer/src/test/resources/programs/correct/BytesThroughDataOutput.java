import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes go through one at a time, under the stream's own lock; numbers only one thread writes, or under a lock. */
public class BytesThroughDataOutput {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream bytes = new DataOutputStream(file);
        DataOutputStream numbers = new DataOutputStream(new ByteArrayOutputStream());
        Runnable writer = () -> {
            try {
                bytes.write(1);
                bytes.write(new byte[]{2, 3}, 0, 2);
                bytes.flush();
                synchronized (numbers) {
                    numbers.writeInt(4);
                    numbers.writeUTF("five");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        Thread one = new Thread(writer);
        Thread two = new Thread(writer);
        one.start();
        two.start();
        one.join();
        two.join();
        if (file.size() != 6 || numbers.size() != 20) {
            throw new AssertionError(file.size() + " and " + numbers.size());
        }
    }
}
