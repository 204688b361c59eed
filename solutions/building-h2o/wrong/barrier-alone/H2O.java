import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

// Wrong: any three threads pass the barrier, also three hydrogens.
class H2O {
    private final CyclicBarrier molecule = new CyclicBarrier(3);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        meet();
        releaseHydrogen.run();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
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
