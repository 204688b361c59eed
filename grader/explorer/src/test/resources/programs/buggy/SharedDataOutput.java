// expected: data-race
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A number is put together in an array that belongs to the stream. */
public class SharedDataOutput {
    private static void write(DataOutputStream out, int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        DataOutputStream out = new DataOutputStream(new ByteArrayOutputStream());
        Thread other = new Thread(() -> write(out, 1));
        other.start();
        write(out, 2);
        other.join();
    }
}
