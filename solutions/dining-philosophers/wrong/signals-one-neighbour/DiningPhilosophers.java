import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

// Wrong: wakes the neighbour on one side only.
class DiningPhilosophers {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition[] mayEat = new Condition[5];
    private final boolean[] eating = new boolean[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            mayEat[i] = lock.newCondition();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        lock.lock();
        try {
            while (eating[philosopher] || eating[(philosopher + 1) % 5] || eating[(philosopher + 4) % 5]) {
                mayEat[philosopher].await();
            }
            eating[philosopher] = true;
        } finally {
            lock.unlock();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        lock.lock();
        try {
            eating[philosopher] = false;
            mayEat[philosopher].signal();
            mayEat[(philosopher + 1) % 5].signal();
        } finally {
            lock.unlock();
        }
    }
}
