import java.io.*;

/** A stream of its own calls what it overrides, and prints what makes its text under a lock. */
public class StreamThatStamps {
    static class Sink extends OutputStream {
        int n;
        public synchronized void write(int b) {
            n++;
        }
    }

    static class Stamped extends PrintStream {
        Stamped(OutputStream o) {
            super(o, true);
        }
        @Override
        public void println(Object x) {
            super.println("> "+x);
            super.println((Object)x);
        }
        @Override
        public PrintStream printf(String f, Object... x) {
            return super.printf("-"+f, x);
        }
    }

    static class Num {
        int v;
        public synchronized String toString() {
            return "n"+(v>9);
        }
        synchronized void up() {
            v++;
        }
    }

    public static void main(String[] a) throws Exception {
        Sink s = new Sink();
        Stamped p = new Stamped(s);
        Num num = new Num();
        Runnable r = () -> {
            num.up();
            p.println(num);
            p.printf("%s", num);
        };
        Thread t = new Thread(r), u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
        if (s.n != 2 * ("> nfalse".length() + "nfalse".length() + "-nfalse".length() + 2 * System.lineSeparator().length())) {
            throw new AssertionError(s.n);
        }
    }
}
