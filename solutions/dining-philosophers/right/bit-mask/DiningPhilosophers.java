import java.util.concurrent.atomic.AtomicInteger;

// A bit for each fork; both are taken with one compare-and-set. Spins while it waits.
class DiningPhilosophers {
    private final AtomicInteger taken = new AtomicInteger();

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int both = 1 << philosopher | 1 << (philosopher + 1) % 5;
        while (true) {
            int now = taken.get();
            if ((now & both) != 0) {
                Thread.onSpinWait();
            } else if (taken.compareAndSet(now, now | both)) {
                break;
            }
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        taken.getAndUpdate(now -> now & ~both);
    }
}
