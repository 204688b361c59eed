// Wrong: notify() may wake an atom of the kind that cannot go on; seen only where several of both kinds sleep.
class H2O {
    private int h = 0, o = 0;
    public H2O() { }
    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (h == 2) wait();
        h++;
        releaseHydrogen.run();
        if (h == 2 && o == 1) { h = 0; o = 0; }
        notify();
    }
    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (o == 1) wait();
        o++;
        releaseOxygen.run();
        if (h == 2 && o == 1) { h = 0; o = 0; }
        notify();
    }
}
