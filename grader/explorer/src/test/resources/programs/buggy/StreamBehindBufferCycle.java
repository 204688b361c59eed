// expected: deadlock
import java.io.*;

/** The log is reached through two streams; who holds the log prints to the inner one. */
public class StreamBehindBufferCycle {
    static class Log extends OutputStream {
        int n;
        public synchronized void write(int b) {
            n++;
        }
        synchronized void end(PrintStream p) {
            p.print("end");
        }
    }

    public static void main(String[] a) throws Exception {
        Log s = new Log();
        PrintStream in = new PrintStream(s, true);
        PrintStream out = new PrintStream(new BufferedOutputStream(in), true);
        Thread t = new Thread(() -> out.println("a")), u = new Thread(() -> s.end(in));
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
