import java.io.*;

/** What a writer inherits holds its lock while it calls what the program writes. */
public class WriterOfOwn {
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
        Page p = new Page();
        Runnable r = () -> {
            try {
                p.write("ab");
                p.append('c').append("de");
                p.write('f');
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        Thread t = new Thread(r), u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
        if (p.n != 12) throw new AssertionError(p.n);
    }
}
