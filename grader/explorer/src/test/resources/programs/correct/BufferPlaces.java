import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Buffers by place, a matcher that is only asked, and a scanner under a lock. */
public class BufferPlaces {
    static final ByteBuffer LOG = ByteBuffer.allocate(16);
    static final IntBuffer CELLS = IntBuffer.allocate(4);
    static final Matcher MATCHED = Pattern.compile("(a)(b)").matcher("ab");
    static final Scanner WORDS = new Scanner("one two");
    static volatile int written;

    static void fill(int from) {
        CELLS.put(from, 1);
        CELLS.put(from + 1, CELLS.get(from) + 1);
        if (!MATCHED.group(1).equals("a") || MATCHED.start(2) != 1) {
            throw new AssertionError();
        }
        ByteBuffer own = LOG.asReadOnlyBuffer();
        own.rewind();
        synchronized (WORDS) {
            WORDS.next();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        if (!MATCHED.matches()) {
            throw new AssertionError();
        }
        Thread other = new Thread(() -> fill(2));
        other.start();
        fill(0);
        other.join();
        Thread reader = new Thread(() -> {
            int count = written;
            if (count > 0 && LOG.getInt(count - 4) != 7) {
                throw new AssertionError();
            }
        });
        reader.start();
        LOG.putInt(7);
        written = LOG.position();
        LOG.putInt(8);
        reader.join();
        if (CELLS.get(3) != 2) {
            throw new AssertionError();
        }
    }
}
