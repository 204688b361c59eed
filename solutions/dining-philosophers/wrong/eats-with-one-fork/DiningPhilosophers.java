import java.util.concurrent.locks.ReentrantLock;

// Wrong: eats before the right fork is in the hand.
class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int low = Math.min(philosopher, (philosopher + 1) % 5);
        int high = Math.max(philosopher, (philosopher + 1) % 5);
        forks[low].lock();
        forks[high].lock();
        pickLeftFork.run();
        eat.run();
        pickRightFork.run();
        putLeftFork.run();
        putRightFork.run();
        forks[high].unlock();
        forks[low].unlock();
    }
}
