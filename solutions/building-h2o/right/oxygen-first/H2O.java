import java.util.concurrent.Semaphore;

// One oxygen, then two hydrogens.
class H2O {
    private final Semaphore hydrogens = new Semaphore(0);
    private final Semaphore oxygens = new Semaphore(2);

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
