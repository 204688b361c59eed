// Wrong: odd() returns with the lock held when the numbers are used up.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int current = 1;
    private boolean zeroIsNext = true;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            lock.lock();
            while (!zeroIsNext) {
                changed.await();
            }
            printNumber.accept(0);
            zeroIsNext = false;
            changed.signalAll();
            lock.unlock();
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        number(0, printNumber);
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        number(1, printNumber);
    }

    private void number(int remainder, IntConsumer printNumber) throws InterruptedException {
        while (true) {
            lock.lock();
            while (current <= n && (zeroIsNext || current % 2 != remainder)) {
                changed.await();
            }
            if (current > n) {
                return;
            }
            printNumber.accept(current++);
            zeroIsNext = true;
            changed.signalAll();
            lock.unlock();
        }
    }
}
