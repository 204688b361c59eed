// Wrong: looks whether a neighbour eats, and not whether the same philosopher eats already.
class DiningPhilosophers {
    private final boolean[] eating = new boolean[5];

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        synchronized (this) {
            while (eating[(philosopher + 1) % 5] || eating[(philosopher + 4) % 5]) {
                wait();
            }
            eating[philosopher] = true;
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        synchronized (this) {
            eating[philosopher] = false;
            notifyAll();
        }
    }
}
