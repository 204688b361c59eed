// expected: check-then-act
import java.io.ByteArrayOutputStream;

/** What is written between the two calls of the flush is thrown away. */
public class FlushInTwoCalls {
    private static final ByteArrayOutputStream BUFFER = new ByteArrayOutputStream();
    private static final StringBuffer FILE = new StringBuffer();

    private static void flush() {
        FILE.append(BUFFER.toString());
        BUFFER.reset();
    }

    public static void main(String[] args) throws Exception {
        Thread logger = new Thread(() -> BUFFER.write('a'));
        logger.start();
        flush();
        logger.join();
        flush();
        if (!FILE.toString().equals("a")) {
            throw new AssertionError("the log says " + FILE);
        }
    }
}
