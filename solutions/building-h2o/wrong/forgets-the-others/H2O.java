import java.util.concurrent.Semaphore;

// Wrong: the first of the three who leaves sets the count back, and the others wait for a count that is gone.
class H2O {
    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private int here;

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        meet();
        releaseHydrogen.run();
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        meet();
        releaseOxygen.run();
        oxygens.release();
    }

    private synchronized void meet() throws InterruptedException {
        here++;
        if (here == 3) {
            notifyAll();
        }
        while (here < 3) {
            wait();
        }
        here = 0;
    }
}
