/** A round table with five philosophers, numbered from 0 to 4, and a fork between each two neighbours. */
class DiningPhilosophers {
    public DiningPhilosophers() {
        // TODO: what stands for a fork here?
    }

    /**
     * Lets a philosopher eat once. Called by many threads at the same time, for one philosopher also by several.
     *
     * @param philosopher
     *            the number of the one who wants to eat
     * @param pickLeftFork
     *            takes the left fork into the hand; likewise the right one
     * @param eat
     *            to be run once, while both forks are in the hands
     * @param putLeftFork
     *            lays the left fork back; likewise the right one
     */
    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        // TODO: wait until both forks are free, without a circle of philosophers who wait for each other
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
    }
}
