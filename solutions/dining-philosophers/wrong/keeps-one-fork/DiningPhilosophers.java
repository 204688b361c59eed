import java.util.concurrent.locks.ReentrantLock;

// Wrong: who does not get the right fork tries again with the left one locked once more, and unlocks it once.
class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        ReentrantLock left = forks[philosopher];
        ReentrantLock right = forks[(philosopher + 1) % 5];
        while (true) {
            left.lock();
            if (right.tryLock()) {
                pickLeftFork.run();
                pickRightFork.run();
                eat.run();
                putLeftFork.run();
                putRightFork.run();
                right.unlock();
                left.unlock();
                return;
            }
            Thread.yield();
        }
    }
}
