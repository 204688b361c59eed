// title: everything that prints, formats and scans
// refused: admitted
// alone: passed
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Scanner;
import java.util.logging.Level;
import java.util.logging.Logger;

public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class.getName());
    private int total;

    public synchronized void add(int amount) {
        LOG.log(Level.FINE, "adding {0}", amount);
        System.out.print('c');
        System.out.printf("%s adds %d%n", Thread.currentThread().getName(), amount);
        System.out.printf(Locale.ROOT, "%.2f", 1.5);
        System.out.println(new char[]{'a'});
        System.out.format("%d", 1).append("x").println(2.5f);
        System.err.println(String.format("%05d", amount) + "x".formatted());
        System.out.flush();
        StringWriter text = new StringWriter();
        new IllegalStateException("only to print").printStackTrace(new PrintWriter(text));
        try (Scanner scanner = new Scanner(amount + " " + text.toString().length())) {
            total += scanner.nextInt();
        }
    }

    public synchronized int total() {
        return total;
    }
}
