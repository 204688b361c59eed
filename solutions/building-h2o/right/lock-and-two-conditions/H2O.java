import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

// A lock and a condition for each kind.
class H2O {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition needsHydrogen = lock.newCondition();
    private final Condition needsOxygen = lock.newCondition();
    private int hydrogens;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        lock.lock();
        try {
            while (hydrogens == 2) {
                needsHydrogen.await();
            }
            hydrogens++;
            releaseHydrogen.run();
            if (hydrogens == 2) {
                needsOxygen.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        try {
            while (hydrogens < 2) {
                needsOxygen.await();
            }
            releaseOxygen.run();
            hydrogens = 0;
            needsHydrogen.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
