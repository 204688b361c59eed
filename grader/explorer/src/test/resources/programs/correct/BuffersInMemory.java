import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Streams and writers into memory lock themselves; what one thread writes before, another that reads it may use. */
public class BuffersInMemory {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CharArrayWriter characters = new CharArrayWriter();
        StringWriter text = new StringWriter();
        int[] data = new int[1];
        Thread writer = new Thread(() -> {
            data[0] = 5;
            bytes.write(1);
            characters.write('a');
            text.append("b").write("c");
        });
        Thread reader = new Thread(() -> {
            if (bytes.size() > 0 && data[0] != 5) {
                throw new AssertionError();
            }
            try {
                characters.writeTo(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        reader.start();
        writer.join();
        reader.join();
        int length = text.toString().length();
        if (bytes.toByteArray().length != 1 || characters.size() != 1 || length < 2 || length > 3) {
            throw new AssertionError(length);
        }
    }
}
