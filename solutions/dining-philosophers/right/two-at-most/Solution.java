import java.util.concurrent.Semaphore;

// More than two can't eat anyway, so two permits for the table and one for each fork.
class DiningPhilosophers {
    private final Semaphore table = new Semaphore(2);
    private final Semaphore[] fork = new Semaphore[] {new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1)};

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int right = philosopher == 0 ? 4 : philosopher - 1;
        table.acquireUninterruptibly();
        fork[philosopher].acquireUninterruptibly();
        fork[right].acquireUninterruptibly();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        fork[right].release();
        fork[philosopher].release();
        table.release();
    }
}
