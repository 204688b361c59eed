import java.io.*;

/** The JDK holds the lock of the stream while it calls the method that the program overrides. */
public class StreamThatCounts {
    static class Tee extends PrintStream {
        int n;
        final Object g = new Object();
        Tee() {
            super(OutputStream.nullOutputStream(), true);
        }
        @Override
        public void write(byte[] b, int o, int l) {
            synchronized (g) {
                n += l;
            }
        }
    }

    public static void main(String[] a) throws Exception {
        Tee p = new Tee();
        Thread t = new Thread(() -> {
            p.println("a");
            p.print(1);
        }), u = new Thread(() -> {
            p.println(7);
            p.printf("%d", 1);
        });
        t.start();
        u.start();
        t.join();
        u.join();
        if (p.n != 2+2*(1+System.lineSeparator().length())) throw new AssertionError(p.n);
    }
}
