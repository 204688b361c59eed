import java.util.concurrent.locks.ReentrantLock;

/** Five take one lock and try the next; who fails gives the first one back, pauses and tries again. */
public class LayBackAndPause {
    static final int SEATS = 5;
    static final ReentrantLock[] FORKS = new ReentrantLock[SEATS];
    static volatile int holder;
    static int eaten;

    static void eat(int seat) throws InterruptedException {
        ReentrantLock left = FORKS[seat];
        ReentrantLock right = FORKS[(seat + 1) % SEATS];
        while (true) {
            left.lock();
            holder = seat;
            if (right.tryLock()) {
                break;
            }
            holder = -1;
            left.unlock();
            Thread.sleep(1);
        }
        synchronized (FORKS) {
            eaten++;
        }
        right.unlock();
        left.unlock();
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < SEATS; i++) {
            FORKS[i] = new ReentrantLock();
        }
        Thread[] threads = new Thread[SEATS];
        for (int i = 0; i < SEATS; i++) {
            int seat = i;
            threads[i] = new Thread(() -> {
                try {
                    eat(seat);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }, "seat " + i);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assert eaten == SEATS;
    }
}
