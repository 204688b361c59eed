import java.util.concurrent.Semaphore;

// Of four at a table with five forks one always gets two.
class DiningPhilosophers {
    private final Semaphore seats = new Semaphore(4);
    private final Semaphore[] forks = new Semaphore[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        seats.acquire();
        forks[philosopher].acquire();
        pickLeftFork.run();
        forks[(philosopher + 1) % 5].acquire();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        forks[philosopher].release();
        putRightFork.run();
        forks[(philosopher + 1) % 5].release();
        seats.release();
    }
}
