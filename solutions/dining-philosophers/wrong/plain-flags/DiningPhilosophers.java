// Wrong: the flags are changed under a lock and watched without one.
class DiningPhilosophers {
    private final boolean[] taken = new boolean[5];

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        while (!take(left, right)) {
            Thread.sleep(1);
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        taken[left] = false;
        taken[right] = false;
    }

    private synchronized boolean take(int left, int right) {
        if (taken[left] || taken[right]) {
            return false;
        }
        taken[left] = true;
        taken[right] = true;
        return true;
    }
}
