// expected: lost-update
import java.util.*;

public class RandomYield {
    static final Random r = new Random();
    static volatile int n;

    public static void main(String[] z) throws Exception {
        Runnable w = () -> {
            for (int i = 0; i < 3; i++) {
                int v = n;
                if (r.nextInt(4) == 0) Thread.yield();
                n = v + 1;
            }
        };
        Thread a = new Thread(w);
        Thread b = new Thread(w);
        a.start();
        b.start();
        a.join();
        b.join();
        if (n != 6) throw new IllegalStateException("n=" + n);
    }
}
