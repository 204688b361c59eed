import java.util.concurrent.atomic.AtomicInteger;

// 0, 1 and 2 hydrogens; the steps in between mark that a callback runs. Spins while it waits.
class H2O {
    private final AtomicInteger state = new AtomicInteger();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        int before;
        do {
            Thread.onSpinWait();
            before = state.get();
        } while (before > 2 || before % 2 == 1 || before == 4 || !state.compareAndSet(before, before + 1));
        releaseHydrogen.run();
        state.incrementAndGet();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (!state.compareAndSet(4, 5)) {
            Thread.onSpinWait();
        }
        releaseOxygen.run();
        state.set(0);
    }
}
