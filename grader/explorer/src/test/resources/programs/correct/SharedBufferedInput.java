import java.io.*;

/** Two threads read from one buffered stream over one of the program. */
public class SharedBufferedInput {
    static class Source extends InputStream {
        int n;
        public synchronized int read() {
            return n < 6 ? n++ : -1;
        }
    }

    public static void main(String[] a) throws Exception {
        BufferedInputStream r = new BufferedInputStream(new Source(), 2);
        java.util.concurrent.atomic.AtomicInteger c = new java.util.concurrent.atomic.AtomicInteger();
        Runnable run = () -> {
            try {
                while (r.read() >= 0) c.incrementAndGet();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        Thread t = new Thread(run), u = new Thread(run);
        t.start();
        u.start();
        t.join();
        u.join();
        if (c.get() != 6) throw new AssertionError(c.get());
    }
}
