// Wrong: the same circle, but between two lines that no callback separates.
class DiningPhilosophers {
    private final Object[] forks = {new Object(), new Object(), new Object(), new Object(), new Object()};

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        synchronized (forks[philosopher]) {
            synchronized (forks[(philosopher + 1) % 5]) {
                pickLeftFork.run();
                pickRightFork.run();
                eat.run();
                putLeftFork.run();
                putRightFork.run();
            }
        }
    }
}
