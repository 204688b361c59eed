// expected: check-then-act
import java.util.concurrent.atomic.*;

public class WeakCasThenSet {
    static final AtomicInteger n = new AtomicInteger();

    public static void main(String[] z) throws Exception {
        Runnable r = () -> {
            int v = n.get();
            if (!n.weakCompareAndSetPlain(v, v + 1)) n.set(v + 1);
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        if (n.get() != 2) throw new AssertionError(n);
    }
}
