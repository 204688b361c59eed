import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Streams for checks in which every order of steps is tried: each read or write is a place where another thread may go
 * first. But not where a stream of the JDK stands in between, because that may hold a lock of its own, of which the
 * explorer knows nothing.
 */
final class Tape {
    private Tape() {
    }

    /** Keeps what is written. */
    static final class Out extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            letOthersGo();
            kept.write(value);
            letOthersGo();
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            letOthersGo();
            kept.write(bytes, from, count);
            letOthersGo();
        }

        byte[] content() {
            return kept.toByteArray();
        }
    }

    /** Gives these bytes, three at a time, and then ends. */
    static final class In extends InputStream {
        private static final int MOST = 3;

        private final ByteArrayInputStream left;

        In(byte[] bytes) {
            left = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            letOthersGo();
            int next = left.read();
            letOthersGo();
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            letOthersGo();
            int given = left.read(bytes, from, Math.min(count, MOST));
            letOthersGo();
            return given;
        }
    }

    private static void letOthersGo() {
        if (StackWalker.getInstance().walk(frames -> frames.noneMatch(Tape::mayHoldALock))) {
            Thread.yield();
        }
    }

    private static boolean mayHoldALock(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        boolean locks = type.startsWith("java.io.Buffered") || type.startsWith("java.io.Pr") || type.startsWith("java.nio.")
                || type.startsWith("sun.nio.");
        return locks || (type.equals("java.io.DataOutputStream") && frame.getMethodName().equals("write"));
    }
}
