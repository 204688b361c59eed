import java.util.concurrent.locks.ReentrantLock;

// Wrong: odd ones take the fork that belongs to the other hand.
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
        int first = Math.min(left, right);
        int second = Math.max(left, right);
        forks[first].lock();
        (philosopher % 2 == 0 ? pickLeftFork : pickRightFork).run();
        forks[second].lock();
        (philosopher % 2 == 0 ? pickRightFork : pickLeftFork).run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[second].unlock();
        forks[first].unlock();
    }
}
