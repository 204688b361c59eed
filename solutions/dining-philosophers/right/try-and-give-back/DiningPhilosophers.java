import java.util.concurrent.locks.ReentrantLock;

// Who does not get the second fork lays the first one back and tries later.
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
            pickLeftFork.run();
            if (right.tryLock()) {
                break;
            }
            putLeftFork.run();
            left.unlock();
            Thread.sleep(1);
        }
        pickRightFork.run();
        eat.run();
        putRightFork.run();
        right.unlock();
        putLeftFork.run();
        left.unlock();
    }
}
