import java.io.*;

/** Two threads read lines from one reader over a stream of the program. */
public class SharedReader {
    static class Source extends InputStream {
        int n;
        public synchronized int read() {
            return n < 6 ? (++n%3 == 0?'\n':'x') : -1;
        }
    }

    public static void main(String[] a) throws Exception {
        BufferedReader r = new BufferedReader(new InputStreamReader(new Source()));
        java.util.concurrent.atomic.AtomicInteger c = new java.util.concurrent.atomic.AtomicInteger();
        Runnable run = () -> {
            try {
                if (r.readLine() != null) c.incrementAndGet();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        Thread t = new Thread(run), u = new Thread(run);
        t.start();
        u.start();
        t.join();
        u.join();
        if (c.get() != 2) throw new AssertionError(c.get());
    }
}
