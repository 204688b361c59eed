// Wrong: the molecule counts as complete when all three have been let in. The next one may come before they have printed.
class H2O {
    private int hydrogens;
    private int oxygens;

    public H2O() {
    }

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        synchronized (this) {
            while (hydrogens == 2) {
                wait();
            }
            hydrogens++;
        }
        releaseHydrogen.run();
        leave();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        synchronized (this) {
            while (oxygens == 1) {
                wait();
            }
            oxygens++;
        }
        releaseOxygen.run();
        leave();
    }

    private synchronized void leave() {
        if (hydrogens == 2 && oxygens == 1) {
            hydrogens = 0;
            oxygens = 0;
            notifyAll();
        }
    }
}
