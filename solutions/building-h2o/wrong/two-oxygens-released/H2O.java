import java.util.concurrent.Semaphore;

// Wrong: both hydrogens may see that no permit is left, and each lets an oxygen in.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        releaseHydrogen.run();
        if (hydrogens.availablePermits() == 0) {
            oxygens.release();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        releaseOxygen.run();
        hydrogens.release(2);
    }
}
