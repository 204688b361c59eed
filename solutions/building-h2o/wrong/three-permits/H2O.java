import java.util.concurrent.Semaphore;

// Wrong: a permit too many lets a third hydrogen in.
class H2O {
    private final Semaphore hydrogens = new Semaphore(3);
    private final Semaphore oxygens = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        releaseHydrogen.run();
        oxygens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire(2);
        releaseOxygen.run();
        hydrogens.release(2);
    }
}
