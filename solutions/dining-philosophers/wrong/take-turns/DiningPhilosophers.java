import java.util.concurrent.Semaphore;

// Wrong: philosopher p waits until p - 1 has eaten, so one alone never eats.
class DiningPhilosophers {
    private final Semaphore[] turn = {new Semaphore(1), new Semaphore(0), new Semaphore(0), new Semaphore(0), new Semaphore(0)};

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        turn[philosopher].acquire();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        turn[(philosopher + 1) % 5].release();
    }
}
