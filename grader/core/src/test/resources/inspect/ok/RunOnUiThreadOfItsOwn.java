import java.util.concurrent.*;
class RunOnUiThreadOfItsOwn {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    void runOnUiThread(Runnable work) { pool.execute(work); }
    void show(CompletableFuture<String> text) { runOnUiThread(() -> System.out.println(text.join())); }
}
