import java.util.concurrent.*;

public class ServerWithTicks {
    static volatile boolean open = true;
    static final BlockingQueue<Runnable> q = new LinkedBlockingQueue<>();

    public static void main(String[] z) throws Exception {
        Thread server = new Thread(() -> {
            try {
                while (open || !q.isEmpty()) {
                    Runnable r = q.poll(1, TimeUnit.SECONDS);
                    if (r != null) r.run();
                }
            } catch (InterruptedException e) {
            }
        });
        server.start();
        CompletableFuture<Integer> f = new CompletableFuture<>();
        q.put(() -> f.complete(3));
        assert f.get(5, TimeUnit.SECONDS) == 3;
        open = false;
        server.join(3000);
        assert !server.isAlive();
    }
}
