// Wrong: signal() may wake an atom that cannot go on, and nobody passes the signal on; seen only where several of both kinds sleep.
class H2O {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int h, o;
    public H2O() { }
    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        lock.lock();
        try {
            while (h == 2) changed.await();
            h++;
            releaseHydrogen.run();
            reset();
        } finally { lock.unlock(); }
    }
    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        try {
            while (o == 1) changed.await();
            o++;
            releaseOxygen.run();
            reset();
        } finally { lock.unlock(); }
    }
    private void reset() {
        if (h == 2 && o == 1) { h = 0; o = 0; changed.signal(); changed.signal(); }
    }
}
