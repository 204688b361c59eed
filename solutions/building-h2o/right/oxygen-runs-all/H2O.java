import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

// Hydrogens hand their callbacks over; the oxygen takes two of them and runs all three under a lock.
class H2O {
    private record Atom(Runnable release, CountDownLatch done) {
    }

    private final BlockingQueue<Atom> hydrogens = new LinkedBlockingQueue<>();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        Atom atom = new Atom(releaseHydrogen, new CountDownLatch(1));
        hydrogens.put(atom);
        atom.done.await();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        synchronized (hydrogens) {
            for (int i = 0; i < 2; i++) {
                Atom atom = hydrogens.take();
                atom.release.run();
                atom.done.countDown();
            }
            releaseOxygen.run();
        }
    }
}
