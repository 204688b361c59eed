import java.util.concurrent.Semaphore;

/** The oxygen waits until two hydrogens are there, and then lets two in: perhaps one of them and one who came later. */
class H2O {
    private final Semaphore places = new Semaphore(2);
    private final Semaphore turn = new Semaphore(1);
    private final Semaphore here = new Semaphore(0);
    private final Semaphore open = new Semaphore(0);

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        places.acquire();
        here.release();
        open.acquire();
        releaseHydrogen.run();
        places.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        turn.acquire();
        here.acquire(2);
        open.release(2);
        releaseOxygen.run();
        turn.release();
    }
}
