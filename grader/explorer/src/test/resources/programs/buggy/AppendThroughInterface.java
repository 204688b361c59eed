// expected: data-race
import java.io.IOException;
import java.io.UncheckedIOException;

/** Neither thread knows that the text is a StringBuilder. */
public class AppendThroughInterface {
    private static void append(Appendable text) {
        try {
            text.append('d');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(CharSequence text) {
        return text.length();
    }

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("abc");
        Thread other = new Thread(() -> append(text));
        other.start();
        int length = length(text);
        other.join();
        if (length < 3) {
            throw new AssertionError(length);
        }
    }
}
