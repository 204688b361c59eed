// One monitor around the flags only: both forks are taken in one step, or none.
class DiningPhilosophers {
    private final boolean[] taken = new boolean[5];

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        synchronized (this) {
            while (taken[left] || taken[right]) {
                wait();
            }
            taken[left] = true;
            taken[right] = true;
        }
        try {
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        } finally {
            synchronized (this) {
                taken[left] = false;
                taken[right] = false;
                notifyAll();
            }
        }
    }
}
