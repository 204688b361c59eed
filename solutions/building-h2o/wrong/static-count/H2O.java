// Wrong: the count is static; the constructor sets it back, and two objects at once still share it.
class H2O {
    private static int hydrogens;

    H2O() {
        hydrogens = 0;
    }

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (hydrogens == 2) {
            wait();
        }
        releaseHydrogen.run();
        hydrogens++;
        notifyAll();
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (hydrogens < 2) {
            wait();
        }
        releaseOxygen.run();
        hydrogens = 0;
        notifyAll();
    }
}
