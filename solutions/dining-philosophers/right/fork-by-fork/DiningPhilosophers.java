import java.util.concurrent.Semaphore;

// Picks up each fork as soon as it has it. An interrupt before the second fork gives the first one back, without a callback.
class DiningPhilosophers {
    private final Semaphore[] forks = new Semaphore[5];
    private final Semaphore seats = new Semaphore(4);

    public DiningPhilosophers() {
        for (int i = 0; i < forks.length; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        Semaphore left = forks[philosopher];
        Semaphore right = forks[(philosopher + 1) % 5];
        seats.acquire();
        try {
            left.acquire();
            try {
                pickLeftFork.run();
                right.acquire();
                try {
                    pickRightFork.run();
                    eat.run();
                    putRightFork.run();
                } finally {
                    right.release();
                }
                putLeftFork.run();
            } finally {
                left.release();
            }
        } finally {
            seats.release();
        }
    }
}
