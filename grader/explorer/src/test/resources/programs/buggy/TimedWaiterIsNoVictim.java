// expected: livelock
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

public class TimedWaiterIsNoVictim {
    static volatile boolean done;

    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static void work(ReentrantLock first, ReentrantLock second) {
        while (true) {
            if (first.tryLock()) {
                try {
                    if (second.tryLock()) {
                        second.unlock();
                        return;
                    }
                } finally {
                    first.unlock();
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock a = new ReentrantLock();
        ReentrantLock b = new ReentrantLock();
        Thread watcher = new Thread(() -> {
            while (!done) {
                LockSupport.parkNanos(5_000_000_000L);
            }
        });
        watcher.start();
        both(() -> work(a, b), () -> work(b, a));
        done = true;
        watcher.join();
    }
}
