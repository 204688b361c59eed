import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

// Wrong: the barrier lets the next three in before these have run their callbacks.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier molecule = new CyclicBarrier(3, () -> {
        hydrogens.release(2);
        oxygens.release();
    });

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        meet();
        releaseHydrogen.run();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        meet();
        releaseOxygen.run();
    }

    private void meet() throws InterruptedException {
        try {
            molecule.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
