// Wrong: once interrupted, wait() throws at once each time, and the thread turns round and round with the monitor held.
class H2O {
    private int hydrogens;
    private int oxygens;

    public synchronized void hydrogen(Runnable releaseHydrogen) {
        while (hydrogens == 2) {
            pause();
        }
        releaseHydrogen.run();
        hydrogens++;
        bond();
    }

    public synchronized void oxygen(Runnable releaseOxygen) {
        while (oxygens == 1) {
            pause();
        }
        releaseOxygen.run();
        oxygens++;
        bond();
    }

    private void bond() {
        if (hydrogens == 2 && oxygens == 1) {
            hydrogens = 0;
            oxygens = 0;
            notifyAll();
        }
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
