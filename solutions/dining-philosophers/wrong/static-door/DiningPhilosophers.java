import java.util.concurrent.Semaphore;

// Wrong: a static mutex for reaching out, which is held while one waits for the forks of one table.
class DiningPhilosophers {
    private static final Semaphore REACHING = new Semaphore(1);
    private final Semaphore[] forks = new Semaphore[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        REACHING.acquire();
        forks[philosopher].acquire();
        forks[(philosopher + 1) % 5].acquire();
        REACHING.release();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[philosopher].release();
        forks[(philosopher + 1) % 5].release();
    }
}
