import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

class DiningPhilosophers {
    // for each fork, the end of the meal of the last one who has put himself down for it
    private final CompletableFuture<?>[] last = new CompletableFuture<?>[5];

    public DiningPhilosophers() {
        java.util.Arrays.fill(last, CompletableFuture.completedFuture(null));
    }

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before;
        synchronized (last) {
            before = CompletableFuture.allOf(last[left], last[right]);
            last[left] = mine;
            last[right] = mine;
        }
        try {
            before.get();
        } catch (InterruptedException e) {
            mine.complete(null);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        try {
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        } finally {
            mine.complete(null);
        }
    }
}
