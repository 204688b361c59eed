import java.util.concurrent.atomic.AtomicInteger;

// Wrong: three hydrogens can see the same count before one of them has raised it.
class H2O {
    private final AtomicInteger hydrogens = new AtomicInteger();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (hydrogens.get() == 2) {
            Thread.yield();
        }
        releaseHydrogen.run();
        hydrogens.incrementAndGet();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (hydrogens.get() != 2) {
            Thread.yield();
        }
        releaseOxygen.run();
        hydrogens.set(0);
    }
}
