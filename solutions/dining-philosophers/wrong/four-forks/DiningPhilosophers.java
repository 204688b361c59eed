import java.util.concurrent.locks.ReentrantLock;

// Wrong: counts the forks modulo 4.
class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int one = Math.min(philosopher, (philosopher + 1) % 4);
        int other = Math.max(philosopher, (philosopher + 1) % 4);
        forks[one].lock();
        forks[other].lock();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[other].unlock();
        forks[one].unlock();
    }
}
