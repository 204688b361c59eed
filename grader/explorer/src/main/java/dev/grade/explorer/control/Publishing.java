package dev.grade.explorer.control;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code StreamHandler.publish}. It makes its text with the handler's formatter, which may be the program's,
 * and locks the handler only then, to write; so the lock is taken in the model where the formatter has its text.
 */
final class Publishing {
    private final @Nullable Publishing outer;
    private Object[] locks = {};

    private Publishing(@Nullable Publishing outer) {
        this.outer = outer;
    }

    static Publishing begin(Fiber f, StreamHandler handler, int site) {
        f.call(handler);
        Hooks.schedule().point(f, site, true);
        if (PrivateFields.get(Handler.class, "formatter", handler) instanceof Formatter formatter
                && !(formatter instanceof Watching)) {
            // not by its setter, which may wait for the real lock
            PrivateFields.put(Handler.class, "formatter", handler, new Watching(handler, formatter));
        }
        f.publishing = new Publishing(f.publishing);
        return java.util.Objects.requireNonNull(f.publishing);
    }

    void end(Fiber f) {
        f.publishing = outer;
        StreamLocks.exit(f, locks);
    }

    /** The formatter that the program gave to a handler, by the one that the handler has. */
    static @Nullable Formatter original(@Nullable Formatter formatter) {
        return formatter instanceof Watching watching ? watching.formatter : formatter;
    }

    /** Says when the text of a record is made. */
    private static final class Watching extends Formatter {
        private final StreamHandler handler;
        private final Formatter formatter;

        private Watching(StreamHandler handler, Formatter formatter) {
            this.handler = handler;
            this.formatter = formatter;
        }

        @Override
        public String format(LogRecord entry) {
            String text = formatter.format(entry);
            Fiber f = Hooks.current;
            if (f != null && f.publishing != null && f.publishing.locks.length == 0) {
                f.publishing.locks = StreamLocks.enter(f, handler, text.length());
            }
            return text;
        }

        @Override
        public String getHead(Handler h) {
            return formatter.getHead(h);
        }

        @Override
        public String getTail(Handler h) {
            return formatter.getTail(h);
        }
    }
}
