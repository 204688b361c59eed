import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

// A fork is an element of a queue with room for one; a mutex is held while both are taken.
class DiningPhilosophers {
    private final List<BlockingQueue<String>> places = new ArrayList<>();
    private final Semaphore reaching = new Semaphore(1);

    public DiningPhilosophers() {
        for (int i = 0; i < 5; i++) {
            places.add(new ArrayBlockingQueue<>(1, true, List.of("fork " + i)));
        }
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        BlockingQueue<String> left = places.get((philosopher + 1) % 5);
        BlockingQueue<String> right = places.get(philosopher);
        reaching.acquire();
        String inLeftHand = left.take();
        String inRightHand = right.take();
        reaching.release();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        left.put(inLeftHand);
        right.put(inRightHand);
    }
}
