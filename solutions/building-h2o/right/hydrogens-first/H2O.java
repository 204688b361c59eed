import java.util.concurrent.Semaphore;

// Two hydrogens, then one oxygen: two semaphores pass the turn to and fro.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
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
