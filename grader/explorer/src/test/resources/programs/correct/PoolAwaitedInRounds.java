import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The pool is shut down in the end: by a thread that comes late, and by the loop itself after many rounds. */
public class PoolAwaitedInRounds {
    private static void awaitOther() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pool.shutdown();
        });
        closer.start();
        pool.submit(() -> 1);
        while (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
            System.out.println("not yet");
        }
        closer.join();
    }

    private static void giveUp() throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.submit(() -> 1);
        for (int round = 0; !pool.awaitTermination(1, TimeUnit.SECONDS); round++) {
            if (round == 30) {
                pool.shutdown();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        awaitOther();
        giveUp();
    }
}
