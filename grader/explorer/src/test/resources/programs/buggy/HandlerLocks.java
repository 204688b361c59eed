// expected: deadlock
import java.util.*;
import java.util.logging.*;

/** The handler of a logger wants what somebody who logs holds. */
public class HandlerLocks {
    static final Object account = new Object();

    static class Keep extends Handler {
        int seen;
        public synchronized void publish(LogRecord r) {
            synchronized (account) {
                seen++;
            }
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
        Thread u = new Thread(() -> {
            synchronized (account) {
                log.info("b");
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
