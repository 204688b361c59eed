// expected: data-race
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

public class EncoderForAll {
    private static final CharsetEncoder ENCODER = StandardCharsets.UTF_8.newEncoder();

    static void send(String text) {
        try {
            ENCODER.encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> send("one"));
        other.start();
        send("other");
        other.join();
    }
}
