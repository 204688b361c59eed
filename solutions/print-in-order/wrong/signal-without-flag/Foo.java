// Wrong: a signal that comes before the wait is forgotten.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class Foo {
    private final Lock lock = new ReentrantLock();
    private final Condition firstDone = lock.newCondition();
    private final Condition secondDone = lock.newCondition();

    public void first(Runnable printFirst) throws InterruptedException {
        lock.lock();
        try {
            printFirst.run();
            firstDone.signal();
        } finally {
            lock.unlock();
        }
    }

    public void second(Runnable printSecond) throws InterruptedException {
        lock.lock();
        try {
            firstDone.await();
            printSecond.run();
            secondDone.signal();
        } finally {
            lock.unlock();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        lock.lock();
        try {
            secondDone.await();
            printThird.run();
        } finally {
            lock.unlock();
        }
    }
}
