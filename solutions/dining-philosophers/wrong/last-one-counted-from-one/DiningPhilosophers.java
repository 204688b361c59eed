import java.util.concurrent.Semaphore;

// Wrong: the last philosopher is to begin on the other side, but his number is 4.
class DiningPhilosophers {
    private final Semaphore[] forks = new Semaphore[5];

    DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        int first = philosopher == 5 ? right : left;
        int second = philosopher == 5 ? left : right;
        forks[first].acquire();
        forks[second].acquire();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[second].release();
        forks[first].release();
    }
}
