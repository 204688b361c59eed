import java.util.logging.*;

public class LoggingAndTraces {
    static final java.util.logging.Logger L = java.util.logging.Logger.getLogger("x");

    public static void main(String[] z) throws Exception {
        L.setLevel(Level.OFF);
        Thread t = new Thread(() -> L.info("t"));
        t.start();
        L.info("m");
        t.join();
        new Exception("shown").printStackTrace();
        Thread.dumpStack();
    }
}
