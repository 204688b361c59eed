// expected: deadlock
import java.io.*;

/** One thread prints by a method of its own stream, which locks the log; the other holds the log and prints. */
public class StreamThatStampsCycle {
    static class Sink extends OutputStream {
        int n;
        public synchronized void write(int b) {
            n++;
        }
        synchronized void close(PrintStream p) {
            p.print("end");
        }
    }

    static class Stamped extends PrintStream {
        Stamped(OutputStream o) {
            super(o, true);
        }
        @Override
        public void print(String x) {
            super.print("> "+x);
        }
    }

    public static void main(String[] a) throws Exception {
        Sink s = new Sink();
        Stamped p = new Stamped(s);
        Thread t = new Thread(() -> p.print("a")), u = new Thread(() -> s.close(p));
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
