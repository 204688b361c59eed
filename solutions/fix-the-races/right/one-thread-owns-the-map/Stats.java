import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Stats {
    private enum Single {
        ONE;

        private final Stats stats = new Stats();
    }

    private final ExecutorService owner = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "stats");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Long> hits = new HashMap<>();

    private Stats() {
    }

    public static Stats instance() {
        return Single.ONE.stats;
    }

    public void hit(String page) {
        CompletableFuture.runAsync(() -> hits.merge(page, 1L, Long::sum), owner).join();
    }

    public long hits(String page) {
        return CompletableFuture.supplyAsync(() -> hits.getOrDefault(page, 0L), owner).join();
    }

    public Optional<String> top() {
        return CompletableFuture.supplyAsync(() -> hits.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey), owner)
                .join();
    }
}
