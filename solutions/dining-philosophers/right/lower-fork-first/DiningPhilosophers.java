import java.util.concurrent.locks.ReentrantLock;

// Every fork has a number, and everybody takes the lower one first. Fork p lies between p and p - 1.
class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        if (left < right) {
            forks[left].lock();
            pickLeftFork.run();
            forks[right].lock();
            pickRightFork.run();
        } else {
            forks[right].lock();
            pickRightFork.run();
            forks[left].lock();
            pickLeftFork.run();
        }
        eat.run();
        putLeftFork.run();
        forks[left].unlock();
        putRightFork.run();
        forks[right].unlock();
    }
}
