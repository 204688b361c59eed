// expected: deadlock
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** The buffer is too small to keep the text, so the writer behind is needed with another lock held. */
public class FullBufferCycle {
    static class Page extends Writer {
        private final Object guard;

        Page(Object guard) {
            this.guard = guard;
        }

        @Override
        public void write(char[] all, int from, int length) {
            synchronized (guard) {
                guard.hashCode();
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }

    public static void main(String[] args) throws Exception {
        Object guard = new Object();
        PrintWriter behind = new PrintWriter(new Page(guard));
        BufferedWriter front = new BufferedWriter(behind, 2);
        Thread one = new Thread(() -> {
            synchronized (guard) {
                try {
                    front.write("abc");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        Thread two = new Thread(() -> behind.print("c"));
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
