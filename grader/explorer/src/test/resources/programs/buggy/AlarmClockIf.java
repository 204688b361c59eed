// expected: spurious-wakeup
import java.util.*;

public class AlarmClockIf {
    static final Object m = new Object();
    static int now;
    static List<Integer> wake = new ArrayList<>();

    static void waitTill(int t) throws InterruptedException {
        synchronized (m) {
            if (now < t) m.wait();
        }
        synchronized (m) {
            if (now < t) throw new IllegalStateException("too early");
        }
    }

    public static void main(String[] z) throws Exception {
        Thread c = new Thread(() -> {
            for (int i = 0; i < 3; i++) synchronized (m) {
                now++;
                m.notifyAll();
            }
        });
        Thread[] k = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int w = i + 2;
            k[i] = new Thread(() -> {
                try {
                    waitTill(w);
                } catch (InterruptedException e) {
                }
            });
            k[i].start();
        }
        c.start();
        for (Thread s : k) s.join();
    }
}
