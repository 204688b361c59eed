import java.util.concurrent.CompletableFuture;

// Wrong: the answer is given before the money has been moved.
public final class Bank {
    private final long[] balances;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public synchronized boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        if (balances[from] < amount) {
            return false;
        }
        Math.addExact(balances[to], from == to ? 0 : amount);
        CompletableFuture.runAsync(() -> move(from, to, amount));
        return true;
    }

    private synchronized void move(int from, int to, long amount) {
        balances[from] -= amount;
        balances[to] += amount;
    }

    public synchronized long balance(int id) {
        return balances[id];
    }

    public synchronized long total() {
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        return sum;
    }
}
