import java.io.PrintStream;

/** A stream and an exception that are not there yet: what the JDK says of them is the program's own affair. */
public class NoLogYet {
    static PrintStream log;

    public static void main(String[] args) throws InterruptedException {
        Thread early = new Thread(() -> {
            try {
                log.println(new Object());
                throw new AssertionError("printed to nowhere");
            } catch (NullPointerException expected) {
                // nobody has set the log
            }
        });
        early.start();
        early.join();
        Exception none = null;
        try {
            none.printStackTrace(System.out);
            throw new AssertionError("there is no trace of nothing");
        } catch (NullPointerException expected) {
            // as it should be
        }
    }
}
