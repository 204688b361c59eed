import java.util.concurrent.atomic.AtomicIntegerArray;

// Wrong: between the look at both flags and taking them a neighbour does the same.
class DiningPhilosophers {
    private final AtomicIntegerArray taken = new AtomicIntegerArray(5);

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        while (taken.get(left) == 1 || taken.get(right) == 1) {
            Thread.yield();
        }
        taken.set(left, 1);
        taken.set(right, 1);
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        taken.set(left, 0);
        taken.set(right, 0);
    }
}
