import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class DiningPhilosophers {
    private final AtomicInteger taken = new AtomicInteger();
    private final Queue<Thread> hungry = new ConcurrentLinkedQueue<>();

    public DiningPhilosophers() {
    }

    private boolean takeBoth(int both) {
        while (true) {
            int seen = taken.get();
            if ((seen & both) != 0) {
                return false;
            }
            if (taken.compareAndSet(seen, seen | both)) {
                return true;
            }
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int both = 1 << philosopher | 1 << (philosopher + 4) % 5;
        if (!takeBoth(both)) {
            Thread me = Thread.currentThread();
            hungry.add(me);
            boolean interrupted = false;
            while (!takeBoth(both)) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            hungry.remove(me);
            if (interrupted) {
                me.interrupt();
            }
        }
        pickRightFork.run();
        pickLeftFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        hungry.forEach(LockSupport::unpark);
        taken.getAndAdd(-both);
    }
}
