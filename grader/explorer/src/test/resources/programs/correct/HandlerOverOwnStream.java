import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** A handler of the JDK locks itself while it writes to the program's stream, and only after the formatter is done. */
public class HandlerOverOwnStream {
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

    static class Plain extends Formatter {
        private final Object guard;

        Plain(Object guard) {
            this.guard = guard;
        }

        @Override
        public String format(LogRecord entry) {
            synchronized (guard) {
                return entry.getMessage();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        Counted counted = new Counted();
        Plain plain = new Plain(counted.guard);
        StreamHandler handler = new StreamHandler(counted, plain);
        logger.addHandler(handler);
        if (logger.getHandlers()[0] != handler || handler.getFormatter() != plain) {
            throw new AssertionError("another handler");
        }
        Thread one = new Thread(() -> {
            logger.info("a");
            handler.flush();
        });
        Thread two = new Thread(() -> {
            logger.info("b");
            for (Handler own : logger.getHandlers()) {
                own.flush();
            }
        });
        one.start();
        two.start();
        one.join();
        two.join();
        if (counted.bytes != 2 || handler.getFormatter() != plain) {
            throw new AssertionError(counted.bytes + " bytes");
        }
        logger.removeHandler(handler);
        if (logger.getHandlers().length != 0) {
            throw new AssertionError("not removed");
        }
    }
}
