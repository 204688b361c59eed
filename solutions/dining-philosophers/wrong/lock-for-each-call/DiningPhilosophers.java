import java.util.concurrent.locks.ReentrantLock;

// Wrong: every call makes its own lock.
class DiningPhilosophers {
    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        lock.unlock();
    }
}
