import java.util.concurrent.atomic.AtomicIntegerArray;

// Wrong: five who hold their left fork ask for the right one for ever.
class DiningPhilosophers {
    private final AtomicIntegerArray taken = new AtomicIntegerArray(5);

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        while (!taken.compareAndSet(left, 0, 1)) {
            Thread.yield();
        }
        pickLeftFork.run();
        while (!taken.compareAndSet(right, 0, 1)) {
            Thread.yield();
        }
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        taken.set(left, 0);
        putRightFork.run();
        taken.set(right, 0);
    }
}
