// expected: check-then-act
import java.util.*;

public class ElevatorStale {
    static final int FL = 4;
    static final boolean[] up = new boolean[FL];
    static final Object m = new Object();
    static int waiting = 2;

    static int next() {
        for (int i = 0; i < FL; i++) if (up[i]) return i;
        return -1;
    }

    static void go(int f) {
        synchronized (m) {
            if (!up[f]) throw new IllegalStateException("no passenger");
            up[f] = false;
            waiting--;
        }
    }

    public static void main(String[] z) throws Exception {
        synchronized (m) {
            up[1] = true;
            up[2] = true;
        }
        Runnable e = () -> {
            while (true) {
                int f;
                synchronized (m) {
                    if (waiting == 0) return;
                    f = next();
                }
                if (f < 0) return;
                go(f);
            }
        };
        Thread a = new Thread(e);
        Thread b = new Thread(e);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
