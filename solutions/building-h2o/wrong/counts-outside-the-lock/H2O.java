// Wrong: the count is changed without the lock under which it is read.
class H2O {
    private int hydrogens;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        synchronized (this) {
            while (hydrogens == 2) {
                wait();
            }
        }
        releaseHydrogen.run();
        hydrogens++;
        synchronized (this) {
            notifyAll();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        synchronized (this) {
            while (hydrogens < 2) {
                wait();
            }
        }
        releaseOxygen.run();
        hydrogens = 0;
        synchronized (this) {
            notifyAll();
        }
    }
}
