import java.util.concurrent.Semaphore;

// Wrong here: right, but one permit for the whole table lets one philosopher eat at a time.
class DiningPhilosophers {
    private final Semaphore table = new Semaphore(1);

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        table.acquire();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        table.release();
    }
}
