import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

public class ThreadReferences {
    static int n;
    static final Lock l = new ReentrantLock();

    public static void main(String[] z) throws Exception {
        List<Thread> ts = new ArrayList<>();
        for (int i = 0; i < 3; i++) ts.add(new Thread(() -> {
            l.lock();
            try {
                n++;
            } finally {
                l.unlock();
            }
        }));
        ts.forEach(Thread::start);
        CountDownLatch c = new CountDownLatch(1);
        Runnable r = c::countDown;
        Thread t = new Thread(r);
        t.start();
        c.await();
        for (Thread x : ts) x.join();
        t.join();
        if (n != 3) throw new AssertionError(n);
        Callable<Boolean> w = ts.get(0)::isAlive;
        if (w.call()) throw new AssertionError();
        Queue<Integer> queue = new LinkedList<>(List.of(7));
        Callable<Integer> inherited = queue::size;
        if (inherited.call() != 1) throw new AssertionError();
    }
}
