import java.util.concurrent.Semaphore;

// Wrong: limits how many are inside, but the next hydrogen comes in as soon as one has left.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        releaseHydrogen.run();
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        releaseOxygen.run();
        oxygens.release();
    }
}
