import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class ConditionBuffer {
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final int[] items = new int[2];
    private int count;
    private int in;
    private int out;

    void put(int item) throws InterruptedException {
        lock.lock();
        try {
            while (count == items.length) {
                notFull.await();
            }
            items[in] = item;
            in = (in + 1) % items.length;
            count++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    int take() throws InterruptedException {
        lock.lock();
        try {
            while (count == 0) {
                notEmpty.await();
            }
            int item = items[out];
            out = (out + 1) % items.length;
            count--;
            notFull.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        ConditionBuffer b = new ConditionBuffer();
        Thread[] producers = new Thread[2];
        for (int p = 0; p < 2; p++) {
            producers[p] = new Thread(() -> {
                try {
                    b.put(1);
                    b.put(2);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            producers[p].start();
        }
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += b.take();
        }
        for (Thread t : producers) {
            t.join();
        }
        assert sum == 6;
    }
}
