// expected: deadlock
import java.util.concurrent.Semaphore;

public class SemaphoreOrder {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static void take(Semaphore first, Semaphore second) {
        first.acquireUninterruptibly();
        second.acquireUninterruptibly();
        second.release();
        first.release();
    }

    public static void main(String[] args) throws Exception {
        Semaphore a = new Semaphore(1);
        Semaphore b = new Semaphore(1);
        both(() -> take(a, b), () -> take(b, a));
    }
}
