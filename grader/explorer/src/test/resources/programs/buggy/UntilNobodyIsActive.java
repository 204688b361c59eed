// expected: check-then-act
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker that is about to begin with its task is not active for a moment, so that nobody is active does not mean the end. */
public class UntilNobodyIsActive {
    public static void main(String[] args) throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(4);
        AtomicInteger done = new AtomicInteger();
        pool.execute(() -> {
            pool.execute(done::incrementAndGet);
            done.incrementAndGet();
        });
        do {
            Thread.sleep(5);
        } while (pool.getActiveCount() > 0);
        int seen = done.get();
        pool.shutdown();
        if (seen != 2) {
            throw new AssertionError("ended after " + seen + " of 2 tasks");
        }
    }
}
