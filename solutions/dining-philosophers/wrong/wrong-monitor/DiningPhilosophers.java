import java.util.concurrent.locks.ReentrantLock;

// Wrong: who waits for a seat waits on one object, and who leaves notifies another.
class DiningPhilosophers {
    private final Object door = new Object();
    private int seats = 4;
    private final ReentrantLock[] forks = new ReentrantLock[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        synchronized (door) {
            while (seats == 0) {
                door.wait();
            }
            seats--;
        }
        forks[philosopher].lock();
        forks[(philosopher + 1) % 5].lock();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[philosopher].unlock();
        forks[(philosopher + 1) % 5].unlock();
        synchronized (door) {
            seats++;
        }
        synchronized (this) {
            notifyAll();
        }
    }
}
