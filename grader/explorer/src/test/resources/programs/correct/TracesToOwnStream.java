import java.io.PrintWriter;
import java.io.Writer;

/** Both threads print an exception to one writer, whose target takes a monitor. */
public class TracesToOwnStream {
    static class Page extends Writer {
        private final Object guard = new Object();
        private int written;

        @Override
        public void write(char[] text, int from, int length) {
            synchronized (guard) {
                written += length;
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
        Page page = new Page();
        PrintWriter out = new PrintWriter(page);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            Throwable thrown = new IllegalStateException("no " + i);
            thrown.setStackTrace(new StackTraceElement[0]);
            threads[i] = new Thread(() -> {
                thrown.printStackTrace(out);
                out.println((Object) "end");
            });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        if (page.written == 0) {
            throw new AssertionError("nothing written");
        }
    }
}
