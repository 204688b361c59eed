import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

// Wrong: the hydrogen that completes a pair returns with the lock.
class H2O {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int hydrogens;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        lock.lock();
        while (hydrogens == 2) {
            changed.await();
        }
        releaseHydrogen.run();
        if (++hydrogens == 2) {
            changed.signalAll();
            return;
        }
        lock.unlock();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        while (hydrogens < 2) {
            changed.await();
        }
        releaseOxygen.run();
        hydrogens = 0;
        changed.signalAll();
        lock.unlock();
    }
}
