import java.util.concurrent.locks.ReentrantLock;

// Wrong: all five can hold their left fork and wait for the right one.
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
        left.lock();
        pickLeftFork.run();
        right.lock();
        pickRightFork.run();
        eat.run();
        putRightFork.run();
        right.unlock();
        putLeftFork.run();
        left.unlock();
    }
}
