// Wrong: once interrupted, wait() throws at once each time, and the thread turns round and round with the monitor held.
class DiningPhilosophers {
    private final boolean[] taken = new boolean[5];

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        synchronized (this) {
            while (taken[left] || taken[right]) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            taken[left] = true;
            taken[right] = true;
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        synchronized (this) {
            taken[left] = false;
            taken[right] = false;
            notifyAll();
        }
    }
}
