import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class HybridService implements AutoCloseable {
    private static final class Names implements ThreadFactory {
        private final AtomicInteger n = new AtomicInteger();
        private final String prefix;
        Names(String prefix) { this.prefix = prefix; }
        @Override public Thread newThread(Runnable r) {
            Thread t = new Thread(r, prefix + n.incrementAndGet());
            t.setDaemon(false);
            return t;
        }
    }

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService ioPool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), new Names("io-"));
    private final ExecutorService cpuPool = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Names("cpu-"));

    public <T> CompletionStage<T> io(Callable<T> call) {
        return CompletableFuture.supplyAsync(() -> unchecked(call), ioPool);
    }

    public <T> CompletionStage<T> cpu(Callable<T> call) {
        return CompletableFuture.supplyAsync(() -> unchecked(call), cpuPool);
    }

    private static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (Throwable t) {
            throw HybridService.<RuntimeException>sneaky(t);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable t) throws X {
        throw (X) t;
    }

    @Override
    public void close() {
        ioPool.shutdown();
        cpuPool.shutdown();
        try {
            if (!ioPool.awaitTermination(60, TimeUnit.SECONDS)) ioPool.shutdownNow();
            if (!cpuPool.awaitTermination(60, TimeUnit.SECONDS)) cpuPool.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
