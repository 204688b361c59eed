import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

// Wrong: an oxygen that comes before its hydrogens is not woken when they are there.
class H2O {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition complete = lock.newCondition();
    private int hydrogens;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        lock.lock();
        try {
            while (hydrogens == 2) {
                complete.await();
            }
            hydrogens++;
            releaseHydrogen.run();
        } finally {
            lock.unlock();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        try {
            while (hydrogens < 2) {
                complete.await();
            }
            releaseOxygen.run();
            hydrogens = 0;
            complete.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
