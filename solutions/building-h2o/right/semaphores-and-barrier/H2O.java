import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

// Two hydrogens and one oxygen come in, meet, run, and only then make room for the next.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier molecule = new CyclicBarrier(3);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        meet();
        releaseHydrogen.run();
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        meet();
        releaseOxygen.run();
        oxygens.release();
    }

    private void meet() throws InterruptedException {
        try {
            molecule.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
