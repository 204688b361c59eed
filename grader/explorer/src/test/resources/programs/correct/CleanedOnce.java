import java.lang.ref.*;
import java.util.concurrent.atomic.*;

/** However often it is asked to, what a Cleaner was given runs once. */
public class CleanedOnce {
    static final Cleaner C = Cleaner.create();

    public static void main(String[] a) throws Exception {
        AtomicInteger n = new AtomicInteger();
        Cleaner.Cleanable c = C.register(new Object(), n::incrementAndGet);
        Thread t = new Thread(c::clean), u = new Thread(c::clean);
        t.start();
        u.start();
        t.join();
        u.join();
        if (n.get() != 1) throw new AssertionError(n.get());
    }
}
