// Wrong: first() never gives its lock back.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Foo {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int done;

    public void first(Runnable printFirst) throws InterruptedException {
        lock.lock();
        printFirst.run();
        done = 1;
        changed.signalAll();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        lock.lock();
        try {
            while (done < 1) {
                changed.await();
            }
            printSecond.run();
            done = 2;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        lock.lock();
        try {
            while (done < 2) {
                changed.await();
            }
            printThird.run();
        } finally {
            lock.unlock();
        }
    }
}
