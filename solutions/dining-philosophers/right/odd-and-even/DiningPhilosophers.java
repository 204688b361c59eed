// Even ones begin on the left, odd ones on the right; here the left fork is shared with the next philosopher.
class DiningPhilosophers {
    private final Object[] forks = {new Object(), new Object(), new Object(), new Object(), new Object()};

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        Object left = forks[philosopher];
        Object right = forks[(philosopher + 4) % 5];
        if (philosopher % 2 == 0) {
            synchronized (left) {
                pickLeftFork.run();
                synchronized (right) {
                    pickRightFork.run();
                    eat.run();
                    putRightFork.run();
                }
                putLeftFork.run();
            }
        } else {
            synchronized (right) {
                pickRightFork.run();
                synchronized (left) {
                    pickLeftFork.run();
                    eat.run();
                    putLeftFork.run();
                }
                putRightFork.run();
            }
        }
    }
}
