import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** What a coder is asked without the lock never changes. */
public class EncoderUnderALock {
    private static final CharsetEncoder ENCODER = StandardCharsets.UTF_8.newEncoder();
    private static final ThreadLocal<CharsetDecoder> DECODER = ThreadLocal.withInitial(StandardCharsets.UTF_8::newDecoder);

    static ByteBuffer encoded(String text) throws CharacterCodingException {
        int most = (int) (text.length() * ENCODER.maxBytesPerChar());
        if (most < text.length() || !ENCODER.charset().equals(StandardCharsets.UTF_8)) {
            throw new AssertionError("too few bytes");
        }
        synchronized (ENCODER) {
            return ENCODER.encode(CharBuffer.wrap(text));
        }
    }

    static void check(String text) {
        try {
            String again = DECODER.get().decode(encoded(text)).toString();
            if (!again.equals(text)) {
                throw new AssertionError(again);
            }
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> check("one"));
        other.start();
        check("other");
        other.join();
    }
}
