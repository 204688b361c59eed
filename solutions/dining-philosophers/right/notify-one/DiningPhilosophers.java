// notify() is enough to end: who is woken in vain is woken while another one eats, and that one notifies again.
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
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        synchronized (this) {
            taken[left] = false;
            taken[right] = false;
            notify();
        }
    }
}
