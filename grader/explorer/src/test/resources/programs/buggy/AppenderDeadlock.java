// expected: deadlock
import java.util.*;

public class AppenderDeadlock {

    static class Appender {
        final Logger l;

        Appender(Logger l) {
            this.l = l;
        }

        synchronized void append(String s) {
            AppenderDeadlock.count++;
        }

        synchronized void close() {
            l.removed(this);
        }
    }

    static class Logger {
        final List<Appender> as = new ArrayList<>();

        synchronized void log(String s) {
            for (Appender a : new ArrayList<>(as)) a.append(s);
        }

        synchronized void removed(Appender a) {
            as.remove(a);
        }
    }
    static int count;

    public static void main(String[] z) throws Exception {
        Logger l = new Logger();
        Appender a = new Appender(l);
        l.as.add(a);
        Thread t = new Thread(() -> l.log("x"));
        t.start();
        a.close();
        t.join();
    }
}
