import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

// Three parties of a phaser, and a door for each kind that opens behind the second phase.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final Phaser molecule = new Phaser(3);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        molecule.arriveAndAwaitAdvance();
        releaseHydrogen.run();
        molecule.arriveAndAwaitAdvance();
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        molecule.arriveAndAwaitAdvance();
        releaseOxygen.run();
        molecule.arriveAndAwaitAdvance();
        oxygens.release();
    }
}
