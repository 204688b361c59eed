// expected: lost-update
import java.util.concurrent.*;

public class PoolNeverShut {
    static int n;

    public static void main(String[] z) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(2);
        Future<?> a = e.submit(() -> n++);
        Future<?> b = e.submit(() -> n++);
        a.get();
        b.get();
        if (n != 2) throw new AssertionError(n);
    }
}
