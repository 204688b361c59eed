import java.util.concurrent.Semaphore;

// Wrong: acquire() stands inside the try, so after an interrupt finally gives back permits that were never taken.
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
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        } finally {
            forks[(philosopher + 1) % 5].release();
            forks[philosopher].release();
            seats.release();
        }
    }
}
