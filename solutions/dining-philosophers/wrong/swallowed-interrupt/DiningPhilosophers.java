import java.util.concurrent.Semaphore;

// Wrong: an interrupt ends the wait for a fork, and the philosopher takes it all the same.
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
        try {
            seats.acquire();
            forks[philosopher].acquire();
            forks[(philosopher + 1) % 5].acquire();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[philosopher].release();
        forks[(philosopher + 1) % 5].release();
        seats.release();
    }
}
