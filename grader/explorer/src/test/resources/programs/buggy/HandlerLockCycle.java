// expected: deadlock
import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** One flushes the handler with a lock held that the stream wants, while the handler is locked. */
public class HandlerLockCycle {
    static final Object GUARD = new Object();

    static class Guarded extends OutputStream {
        @Override
        public void write(int b) {
            synchronized (GUARD) {
                GUARD.hashCode();
            }
        }
    }

    static class Message extends Formatter {
        @Override
        public String format(LogRecord entry) {
            return entry.getMessage();
        }
    }

    public static void main(String[] args) throws Exception {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        StreamHandler handler = new StreamHandler(new Guarded(), new Message());
        logger.addHandler(handler);
        logger.info("first");
        Thread one = new Thread(handler::flush);
        Thread two = new Thread(() -> {
            synchronized (GUARD) {
                logger.info("second");
            }
        });
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
