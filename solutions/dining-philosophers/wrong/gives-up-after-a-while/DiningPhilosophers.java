import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

// Wrong: who does not get his forks in time goes away hungry.
class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        ReentrantLock low = forks[Math.min(philosopher, (philosopher + 1) % 5)];
        ReentrantLock high = forks[Math.max(philosopher, (philosopher + 1) % 5)];
        if (low.tryLock(20, TimeUnit.MILLISECONDS)) {
            if (high.tryLock(20, TimeUnit.MILLISECONDS)) {
                pickLeftFork.run();
                pickRightFork.run();
                eat.run();
                putLeftFork.run();
                putRightFork.run();
                high.unlock();
            }
            low.unlock();
        }
    }
}
