import java.io.*;

/** An exception that makes its message under a lock, and prints its own trace. */
public class TracesOfOwn {
    static class Sink extends OutputStream {
        int n;
        public synchronized void write(int b) {
            n++;
        }
    }

    static class Odd extends IllegalStateException {
        static final Object L = new Object();
        public String getMessage() {
            synchronized (L) {
                return "odd";
            }
        }
        @Override
        public void printStackTrace(PrintStream s) {
            s.print("odd:");
            super.printStackTrace(s);
        }
    }

    public static void main(String[] a) throws Exception {
        Sink s = new Sink();
        PrintStream p = new PrintStream(s, true);
        Runnable r = () -> {
            Odd o = new Odd();
            o.setStackTrace(new StackTraceElement[0]);
            o.printStackTrace(p);
            o.printStackTrace();
        };
        Thread t = new Thread(r), u = new Thread(r);
        t.start();
        u.start();
        t.join();
        u.join();
        if (s.n < 10) throw new AssertionError(s.n);
    }
}
