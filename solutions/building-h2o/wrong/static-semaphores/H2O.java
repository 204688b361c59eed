import java.util.concurrent.Semaphore;

// Wrong: the semaphores belong to the class, so two objects share one molecule.
class H2O {
    private static final Semaphore HYDROGENS = new Semaphore(2);
    private static final Semaphore OXYGENS = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        HYDROGENS.acquire();
        releaseHydrogen.run();
        OXYGENS.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        OXYGENS.acquire(2);
        releaseOxygen.run();
        HYDROGENS.release(2);
    }
}
