// expected: deadlock
import java.util.concurrent.locks.*;

public class Philosophers7 {

    public static void main(String[] z) throws Exception {
        int n = 7;
        Lock[] f = new Lock[n];
        for (int i = 0; i < n; i++) f[i] = new ReentrantLock();
        Thread[] t = new Thread[n];
        for (int i = 0; i < n; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                f[k].lock();
                f[(k + 1) % n].lock();
                f[(k + 1) % n].unlock();
                f[k].unlock();
            });
        }
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}
