import java.util.concurrent.Semaphore;

// Wrong: the oxygen waits for two hydrogens, and hydrogens wait for nobody.
class H2O {
    private final Semaphore hydrogens = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        releaseHydrogen.run();
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        hydrogens.acquire(2);
        releaseOxygen.run();
    }
}
