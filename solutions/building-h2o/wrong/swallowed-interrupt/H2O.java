import java.util.concurrent.Semaphore;

// Wrong: an interrupt ends the wait, and the callback runs before its turn.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        try {
            hydrogens.acquire();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        releaseHydrogen.run();
        oxygens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        try {
            oxygens.acquire(2);
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        releaseOxygen.run();
        hydrogens.release(2);
    }
}
