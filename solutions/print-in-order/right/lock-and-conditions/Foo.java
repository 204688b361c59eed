import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class Foo {
    private final Lock lock = new ReentrantLock();
    private final Condition firstHasRun = lock.newCondition();
    private final Condition secondHasRun = lock.newCondition();
    private boolean firstDone;
    private boolean secondDone;

    public void first(Runnable printFirst) throws InterruptedException {
        lock.lock();
        try {
            printFirst.run();
            firstDone = true;
            firstHasRun.signal();
        } finally {
            lock.unlock();
        }
    }

    public void second(Runnable printSecond) throws InterruptedException {
        lock.lock();
        try {
            while (!firstDone) {
                firstHasRun.await();
            }
            printSecond.run();
            secondDone = true;
            secondHasRun.signal();
        } finally {
            lock.unlock();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        lock.lock();
        try {
            while (!secondDone) {
                secondHasRun.await();
            }
            printThird.run();
        } finally {
            lock.unlock();
        }
    }
}
