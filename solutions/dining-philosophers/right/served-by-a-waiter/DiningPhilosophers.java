import java.util.concurrent.Phaser;
import java.util.concurrent.locks.StampedLock;

// A thread of its own runs the callbacks of each meal, and the caller waits for its end.
class DiningPhilosophers {
    private final StampedLock[] forks = {new StampedLock(), new StampedLock(), new StampedLock(), new StampedLock(), new StampedLock()};

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        Phaser end = new Phaser(2);
        Thread.ofVirtual().start(() -> {
            int right = (philosopher + 1) % 5;
            int low = Math.min(philosopher, right);
            int high = Math.max(philosopher, right);
            long first = forks[low].writeLock();
            long second = forks[high].writeLock();
            try {
                pickLeftFork.run();
                pickRightFork.run();
                eat.run();
                putLeftFork.run();
                putRightFork.run();
            } finally {
                forks[high].unlockWrite(second);
                forks[low].unlockWrite(first);
                end.arrive();
            }
        });
        end.arriveAndAwaitAdvance();
    }
}
