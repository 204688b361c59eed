// Wrong: each waits on a condition of its own, so only a wake-up without a reason shows that the loop is missing.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition zero = lock.newCondition();
    private final Condition odd = lock.newCondition();
    private final Condition even = lock.newCondition();
    private volatile int state = 0;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        lock.lock();
        try {
            for (int i = 1; i <= n; i++) {
                if (state != 0) {
                    zero.await();
                }
                printNumber.accept(0);
                state = i % 2 == 1 ? 1 : 2;
                (i % 2 == 1 ? odd : even).signal();
            }
        } finally {
            lock.unlock();
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        lock.lock();
        try {
            for (int i = 2; i <= n; i += 2) {
                if (state != 2) {
                    even.await();
                }
                printNumber.accept(i);
                state = 0;
                zero.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        lock.lock();
        try {
            for (int i = 1; i <= n; i += 2) {
                if (state != 1) {
                    odd.await();
                }
                printNumber.accept(i);
                state = 0;
                zero.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
