import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

// Wrong: waits at a barrier inside synchronized, so that nobody else can come to it.
class H2O {
    private final CyclicBarrier molecule = new CyclicBarrier(3);

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        meet();
        releaseHydrogen.run();
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
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
