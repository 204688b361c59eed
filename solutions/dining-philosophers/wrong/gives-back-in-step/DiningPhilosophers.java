import java.util.concurrent.Semaphore;

// Wrong: all five can take the left fork, fail, lay it back, and do the same again, in step, for ever.
class DiningPhilosophers {
    private final Semaphore[] forks = new Semaphore[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        Semaphore left = forks[philosopher];
        Semaphore right = forks[(philosopher + 1) % 5];
        while (true) {
            if (left.tryAcquire()) {
                if (right.tryAcquire()) {
                    break;
                }
                left.release();
            }
            Thread.yield();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        left.release();
        right.release();
    }
}
