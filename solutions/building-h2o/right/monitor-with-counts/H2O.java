// Counts of the molecule of this moment, under one monitor; whoever completes it begins a new one.
class H2O {
    private int hydrogens;
    private int oxygens;

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (hydrogens == 2) {
            wait();
        }
        releaseHydrogen.run();
        hydrogens++;
        beginNextIfComplete();
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (oxygens == 1) {
            wait();
        }
        releaseOxygen.run();
        oxygens++;
        beginNextIfComplete();
    }

    private void beginNextIfComplete() {
        if (hydrogens == 2 && oxygens == 1) {
            hydrogens = 0;
            oxygens = 0;
            notifyAll();
        }
    }
}
