package dev.grade.explorer.control;

import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** The handlers that the program gives to its loggers: those that lock while they write are watched when the JDK calls them. */
public final class Loggers {
    private static final String PUBLISH = "publish(Ljava/util/logging/LogRecord;)V";

    private Loggers() {
    }

    /** See {@link Logger#addHandler}. */
    public static void addHandler(Logger logger, @Nullable Handler handler) {
        if (handler instanceof StreamHandler stream && Streamed.isOfJdk(handler.getClass(), PUBLISH)) {
            logger.addHandler(new Watched(stream));
        } else {
            logger.addHandler(handler);
        }
    }

    /** See {@link Logger#removeHandler}. */
    @SuppressWarnings("ReferenceEquality") // as the JDK does
    public static void removeHandler(Logger logger, @Nullable Handler handler) {
        Arrays.stream(logger.getHandlers()).filter(h -> original(h) == handler).findFirst()
                .ifPresentOrElse(logger::removeHandler, () -> logger.removeHandler(handler));
    }

    /** See {@link Logger#getHandlers}. */
    public static Handler[] getHandlers(Logger logger) {
        return Arrays.stream(logger.getHandlers()).map(Loggers::original).toArray(Handler[]::new);
    }

    /** See {@link Handler#getFormatter}. */
    public static @Nullable Formatter getFormatter(Handler handler) {
        return Publishing.original(handler.getFormatter());
    }

    private static Handler original(Handler handler) {
        return handler instanceof Watched watched ? watched.handler : handler;
    }

    private static final class Watched extends Handler {
        private final StreamHandler handler;

        private Watched(StreamHandler handler) {
            this.handler = handler;
        }

        @Override
        public void publish(LogRecord entry) {
            Fiber f = Hooks.current;
            Object begun = f == null ? null : Publishing.begin(f, handler, f.site);
            try {
                handler.publish(entry);
            } finally {
                StreamLocks.after(begun);
            }
        }

        @Override
        public void flush() {
            handler.flush();
        }

        @Override
        public void close() {
            handler.close();
        }
    }
}
