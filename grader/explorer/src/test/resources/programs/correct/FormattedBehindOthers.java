import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.IllegalFormatException;
import java.util.Locale;

/** Several print formatted text, which the program makes, to streams that stand on one another. */
public class FormattedBehindOthers {
    static class Counted extends OutputStream {
        private int bytes;
        private final Object guard = new Object();

        @Override
        public void write(int b) {
            synchronized (guard) {
                bytes++;
            }
        }

        @Override
        public void write(byte[] all, int from, int length) {
            synchronized (guard) {
                bytes += length;
            }
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
        PrintStream behind = new PrintStream(counted);
        PrintStream front = new PrintStream(behind, true);
        PrintWriter writer = new PrintWriter(new BufferedWriter(new OutputStreamWriter(behind)), true);
        Ticket ticket = new Ticket();
        Thread one = new Thread(() -> {
            ticket.stamp();
            front.printf("<%s>", ticket);
        });
        Thread two = new Thread(() -> {
            ticket.stamp();
            writer.format(Locale.ROOT, "%s", ticket);
        });
        Thread three = new Thread(() -> {
            try {
                behind.printf("%d", "no number");
                throw new AssertionError("formatted");
            } catch (IllegalFormatException e) {
                ticket.stamp();
                behind.printf("%s", ticket);
            }
        });
        one.start();
        two.start();
        three.start();
        one.join();
        two.join();
        three.join();
        if (counted.bytes != 3 * "ttrue".length() + 2) {
            throw new AssertionError(counted.bytes + " bytes");
        }
    }
}
