import java.util.concurrent.Semaphore;

// Wrong: two oxygens can hold one hydrogen each, and wait for a second for ever.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore ready = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        releaseHydrogen.run();
        ready.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        ready.acquire();
        ready.acquire();
        releaseOxygen.run();
        hydrogens.release(2);
    }
}
