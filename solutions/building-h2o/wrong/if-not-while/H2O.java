// Wrong: who is woken goes on, whatever the counts say.
class H2O {
    private int hydrogens;

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        if (hydrogens == 2) {
            wait();
        }
        releaseHydrogen.run();
        hydrogens++;
        notifyAll();
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        if (hydrogens < 2) {
            wait();
        }
        releaseOxygen.run();
        hydrogens = 0;
        notifyAll();
    }
}
