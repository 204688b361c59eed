// expected: check-then-act
import java.io.PrintWriter;
import java.io.Writer;

/** {@code printf} passes its text on piece by piece: what others print to the writer behind comes between. */
public class PiecesMixed {
    static class Page extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public synchronized void write(char[] all, int from, int length) {
            text.append(all, from, length);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }

    public static void main(String[] args) throws Exception {
        Page page = new Page();
        PrintWriter behind = new PrintWriter(page);
        PrintWriter front = new PrintWriter(behind);
        Thread one = new Thread(() -> front.printf("<%s>", "name"));
        Thread two = new Thread(() -> behind.print("-"));
        one.start();
        two.start();
        one.join();
        two.join();
        String text = page.text.toString();
        if (!text.contains("<name>")) {
            throw new AssertionError(text);
        }
    }
}
