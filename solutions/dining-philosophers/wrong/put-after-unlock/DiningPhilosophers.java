import java.util.concurrent.locks.ReentrantLock;

// Wrong: gives the locks back while both forks are still in the hands.
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
        low.lock();
        high.lock();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        high.unlock();
        low.unlock();
        putLeftFork.run();
        putRightFork.run();
    }
}
