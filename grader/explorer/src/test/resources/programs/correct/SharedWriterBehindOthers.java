import java.io.*;

/** Two writers stand on a third, which others print to as well. */
public class SharedWriterBehindOthers {
    static class Page extends Writer {
        int n;
        final Object g = new Object();
        public void write(char[] c, int o, int l) {
            synchronized (g) {
                n += l;
            }
        }
        public void flush() {}
        public void close() {}
    }

    public static void main(String[] a) throws Exception {
        Page s = new Page();
        PrintWriter in = new PrintWriter(s);
        BufferedWriter o1 = new BufferedWriter(in), o2 = new BufferedWriter(in);
        Thread t = new Thread(() -> {
            try {
                o1.write("a");
                o1.flush();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }), u = new Thread(() -> {
            try {
                o2.write("b");
                o2.flush();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }), v = new Thread(() -> in.print("c"));
        t.start();
        u.start();
        v.start();
        t.join();
        u.join();
        v.join();
        if (s.n != 3) throw new AssertionError(s.n);
    }
}
