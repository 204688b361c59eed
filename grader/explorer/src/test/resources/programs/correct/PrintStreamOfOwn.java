import java.io.OutputStream;
import java.io.PrintStream;

/** The JDK holds the lock of the stream while it calls the program, which takes another one there. */
public class PrintStreamOfOwn {
    static class Counted extends OutputStream {
        private int bytes;

        @Override
        public synchronized void write(int b) {
            bytes++;
        }
    }

    static class Ticket {
        private int number;

        synchronized void stamp() {
            number++;
        }

        @Override
        public synchronized String toString() {
            return "t" + (number > 0);
        }
    }

    public static void main(String[] args) throws Exception {
        Counted counted = new Counted();
        PrintStream out = new PrintStream(counted, true);
        Ticket ticket = new Ticket();
        Runnable print = () -> {
            ticket.stamp();
            out.println(ticket);
            out.print('a');
            out.printf("%s", ticket);
        };
        Thread one = new Thread(print);
        Thread two = new Thread(print);
        one.start();
        two.start();
        one.join();
        two.join();
        int line = "ttrue".length() * 2 + 1 + System.lineSeparator().length();
        if (counted.bytes != 2 * line) {
            throw new AssertionError(counted.bytes + " bytes");
        }
    }
}
