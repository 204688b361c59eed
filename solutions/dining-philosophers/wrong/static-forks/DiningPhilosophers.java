import java.util.concurrent.Semaphore;

// Wrong: the forks are static, so all tables in the program share five.
class DiningPhilosophers {
    private static final Semaphore[] FORKS = {new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1)};
    private static final Semaphore SEATS = new Semaphore(4);

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        SEATS.acquire();
        FORKS[philosopher].acquire();
        FORKS[(philosopher + 1) % 5].acquire();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        FORKS[philosopher].release();
        FORKS[(philosopher + 1) % 5].release();
        SEATS.release();
    }
}
