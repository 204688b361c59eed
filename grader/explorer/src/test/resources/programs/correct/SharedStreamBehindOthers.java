import java.io.*;

/** Two streams stand on a third, which others print to as well. */
public class SharedStreamBehindOthers {
    static class Sink extends OutputStream {
        int n;
        public synchronized void write(int b) {
            n++;
        }
    }

    public static void main(String[] a) throws Exception {
        Sink s = new Sink();
        PrintStream in = new PrintStream(s, true);
        PrintStream o1 = new PrintStream(in, true), o2 = new PrintStream(in, true);
        Thread t = new Thread(() -> o1.println("a")), u = new Thread(() -> o2.println("b")), v = new Thread(() -> in.println("c"));
        t.start();
        u.start();
        v.start();
        t.join();
        u.join();
        v.join();
        int line = 1+System.lineSeparator().length();
        if (s.n != 3*line) throw new AssertionError(s.n);
    }
}
