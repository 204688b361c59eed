// Wrong: one state for each philosopher. A second call for the same one makes a hungry one of an eating one.
class DiningPhilosophers {
    private final int[] state = new int[5];

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        synchronized (this) {
            state[philosopher] = 1;
            test(philosopher);
            while (state[philosopher] != 2) {
                wait();
            }
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        synchronized (this) {
            state[philosopher] = 0;
            test((philosopher + 1) % 5);
            test((philosopher + 4) % 5);
            notifyAll();
        }
    }

    private void test(int philosopher) {
        if (state[philosopher] == 1 && state[(philosopher + 1) % 5] != 2 && state[(philosopher + 4) % 5] != 2) {
            state[philosopher] = 2;
        }
    }
}
