import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One daemon thread owns the balances; it ends by itself when nobody has asked for a while. */
public final class Bank {
    private final long[] balances;
    private final ExecutorService owner;

    public Bank(long... initial) {
        balances = Arrays.copyOf(initial, initial.length);
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 10, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "bank");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        owner = executor;
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        return ask(() -> {
            if (from == to) {
                return balances[from] >= amount;
            }
            long left = balances[from] - amount;
            long received = Math.addExact(balances[to], amount);
            if (left < 0) {
                return false;
            }
            balances[from] = left;
            balances[to] = received;
            return true;
        });
    }

    public long balance(int id) {
        return ask(() -> balances[id]);
    }

    public long total() {
        return ask(() -> Arrays.stream(balances).sum());
    }

    private <T> T ask(Callable<T> question) {
        try {
            return owner.submit(question).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
