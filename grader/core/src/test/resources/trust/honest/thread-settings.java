// title: names, priorities, daemons, interrupts, handlers, locals and timers of own threads
// refused: admitted
// alone: passed
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Timer;
import java.util.TimerTask;

public class Vault {
    private static final ThreadLocal<StringBuilder> TEXT = ThreadLocal.withInitial(StringBuilder::new);
    private static final ScopedValue<Integer> AMOUNT = ScopedValue.newInstance();
    private final AtomicInteger total = new AtomicInteger();

    public void add(int amount) {
        TEXT.get().setLength(0);
        Thread worker = new Thread(new ThreadGroupFree(), "worker") {
            @Override
            public void run() {
                ScopedValue.where(AMOUNT, amount).run(() -> total.addAndGet(AMOUNT.get()));
            }
        };
        worker.setDaemon(true);
        worker.setUncaughtExceptionHandler((thread, thrown) -> System.err.println(thread.getName() + thrown));
        worker.setPriority(Thread.MAX_PRIORITY);
        worker.start();
        Timer timer = new Timer("timer", true);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                cancel();
            }
        }, 1);
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        try {
            worker.join();
            scheduler.schedule(() -> worker.isAlive(), 1, TimeUnit.MILLISECONDS).get();
            scheduler.shutdown();
            if (!scheduler.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException(worker.getState().toString());
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            Thread.currentThread().interrupt();
        } finally {
            timer.cancel();
        }
    }

    public int total() {
        return total.get();
    }

    private static final class ThreadGroupFree implements Runnable {
        @Override
        public void run() {
            System.out.println(Thread.currentThread().threadId() + ":" + Thread.activeCount());
        }
    }
}
