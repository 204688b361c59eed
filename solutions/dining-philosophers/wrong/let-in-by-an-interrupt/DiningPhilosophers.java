import java.util.concurrent.Semaphore;

// Wrong: who is interrupted before he is let in goes on, and afterwards one more may come in.
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forks[philosopher].acquireUninterruptibly();
        pickLeftFork.run();
        forks[(philosopher + 1) % 5].acquireUninterruptibly();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        forks[philosopher].release();
        putRightFork.run();
        forks[(philosopher + 1) % 5].release();
        seats.release();
    }
}
