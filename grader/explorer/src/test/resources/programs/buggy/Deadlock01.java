// expected: deadlock
import java.util.concurrent.locks.*;

public class Deadlock01 {
    static final Lock a = new ReentrantLock();
    static final Lock b = new ReentrantLock();
    static int c;

    public static void main(String[] x) throws Exception {
        Thread t1 = new Thread(() -> {
            a.lock();
            b.lock();
            c++;
            b.unlock();
            a.unlock();
        });
        Thread t2 = new Thread(() -> {
            b.lock();
            a.lock();
            c--;
            a.unlock();
            b.unlock();
        });
        t1.start();
        t2.start();
        t1.join();
        t2.join();
    }
}
