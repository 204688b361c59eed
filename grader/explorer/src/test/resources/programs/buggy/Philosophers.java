// expected: deadlock
import java.util.concurrent.locks.ReentrantLock;

public class Philosophers {
    public static void main(String[] args) throws Exception {
        ReentrantLock[] forks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            ReentrantLock left = forks[i];
            ReentrantLock right = forks[(i + 1) % 3];
            all[i] = new Thread(() -> {
                left.lock();
                right.lock();
                right.unlock();
                left.unlock();
            }, "philosopher " + i);
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }
}
