// expected: deadlock
import java.io.OutputStream;
import java.io.PrintStream;

/** One thread prints, and the stream locks its log; the other holds the log and prints. */
public class PrintLockCycle {
    static class Log extends OutputStream {
        private final StringBuilder text = new StringBuilder();

        @Override
        public synchronized void write(int b) {
            text.append((char) b);
        }

        synchronized void close(PrintStream through) {
            through.println("closed");
        }
    }

    public static void main(String[] args) throws Exception {
        Log log = new Log();
        PrintStream out = new PrintStream(log, true);
        Thread writer = new Thread(() -> out.println("line"));
        Thread closer = new Thread(() -> log.close(out));
        writer.start();
        closer.start();
        writer.join();
        closer.join();
    }
}
