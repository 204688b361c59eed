// Wrong: one signal for three who may wait, and it may reach one that can't go on.
class H2O {
    private int hydrogens;

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (hydrogens == 2) {
            wait();
        }
        releaseHydrogen.run();
        hydrogens++;
        notify();
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (hydrogens < 2) {
            wait();
        }
        releaseOxygen.run();
        hydrogens = 0;
        notify();
    }
}
