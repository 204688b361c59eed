// expected: lost-update
import java.util.*;
import java.util.logging.*;

/** The handler of a logger counts without a lock. */
public class HandlerCounts {
    static class Keep extends Handler {
        int seen;
        public void publish(LogRecord r) {
            seen++;
        }
        public void flush() {}
        public void close() {}
    }

    public static void main(String[] a) throws Exception {
        Logger log = Logger.getAnonymousLogger();
        log.setUseParentHandlers(false);
        Keep k = new Keep();
        log.addHandler(k);
        Thread t = new Thread(() -> log.info("a"));
        Thread u = new Thread(() -> log.info("b"));
        t.start();
        u.start();
        t.join();
        u.join();
        if (k.seen != 2) throw new AssertionError(k.seen);
    }
}
