import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** The buffer keeps the text, so the writer behind is not needed while another lock is held. */
public class BufferKeepsText {
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
        BufferedWriter front = new BufferedWriter(behind);
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
        front.flush();
    }
}
