import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

// Wrong: who is eating already gets nothing for the second call.
class DiningPhilosophers {
    private final AtomicBoolean[] atTable = {new AtomicBoolean(), new AtomicBoolean(), new AtomicBoolean(), new AtomicBoolean(), new AtomicBoolean()};
    private final Semaphore seats = new Semaphore(4);
    private final Semaphore[] forks = new Semaphore[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        if (!atTable[philosopher].compareAndSet(false, true)) {
            return;
        }
        seats.acquire();
        forks[philosopher].acquire();
        forks[(philosopher + 1) % 5].acquire();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[philosopher].release();
        forks[(philosopher + 1) % 5].release();
        seats.release();
        atTable[philosopher].set(false);
    }
}
