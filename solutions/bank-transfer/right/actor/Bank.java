import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mailbox: one thread at a time, borrowed from the common pool, carries out all requests in the order of arrival. */
public final class Bank {
    private final long[] balances;
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        return ask(() -> {
            if (amount < 0) {
                throw new IllegalArgumentException("amount");
            }
            if (balances[from] < amount) {
                return false;
            }
            long received = Math.addExact(balances[to], amount);
            if (from != to) {
                balances[to] = received;
                balances[from] -= amount;
            }
            return true;
        });
    }

    public long balance(int id) {
        return ask(() -> balances[id]);
    }

    public long total() {
        return ask(() -> {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        });
    }

    private <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        mailbox.add(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        if (pending.getAndIncrement() == 0) {
            CompletableFuture.runAsync(this::work);
        }
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void work() {
        do {
            mailbox.remove().run();
        } while (pending.decrementAndGet() > 0);
    }
}
