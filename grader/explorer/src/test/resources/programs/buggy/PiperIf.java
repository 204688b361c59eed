// expected: spurious-wakeup|lost-wakeup
import java.util.*;

public class PiperIf {
    static String[] b = new String[2];
    static int first;
    static int last;
    static final Object m = new Object();

    static void fill(String s) throws InterruptedException {
        synchronized (m) {
            if ((last + 1) % 2 == first) m.wait();
            b[last] = s;
            last = (last + 1) % 2;
            m.notify();
        }
    }

    static String empty() throws InterruptedException {
        synchronized (m) {
            if (first == last) m.wait();
            String r = b[first];
            b[first] = null;
            first = (first + 1) % 2;
            m.notify();
            return Objects.requireNonNull(r);
        }
    }

    public static void main(String[] z) throws Exception {
        Thread[] t = new Thread[6];
        for (int i = 0; i < 6; i++) {
            boolean p = i % 2 == 0;
            t[i] = new Thread(() -> {
                try {
                    if (p) fill("x"); else empty();
                } catch (InterruptedException e) {
                }
            });
            t[i].start();
        }
        for (Thread s : t) s.join();
    }
}
