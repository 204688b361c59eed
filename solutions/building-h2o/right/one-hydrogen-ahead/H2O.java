import java.util.concurrent.Semaphore;

// Begins in the middle of hydrogen, oxygen, hydrogen; the row is H O, H H O, H H O and so on, which in threes is right.
class H2O {
    private final Semaphore hydrogens = new Semaphore(1);
    private final Semaphore oxygens = new Semaphore(1);

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
