import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class HandledException {
    static volatile String caught = "";

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            throw new IllegalStateException("x");
        });
        t.setUncaughtExceptionHandler((thread, e) -> caught = e.getMessage());
        t.start();
        t.join();
        assert caught.equals("x");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> {
                throw new IllegalArgumentException("y");
            }).get();
            assert false;
        } catch (ExecutionException e) {
            assert e.getCause().getMessage().equals("y");
        }
        pool.shutdownNow();
    }
}
