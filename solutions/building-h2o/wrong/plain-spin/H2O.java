// Wrong: spins on a plain field, which the compiler may read once.
class H2O {
    private int hydrogens;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (hydrogens < 2) {
                    hydrogens++;
                    releaseHydrogen.run();
                    return;
                }
            }
            Thread.yield();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (hydrogens < 2) {
        }
        synchronized (this) {
            releaseOxygen.run();
            hydrogens = 0;
        }
    }
}
