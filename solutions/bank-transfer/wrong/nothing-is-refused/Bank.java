import java.util.Arrays;
import java.util.Objects;

// Wrong: an amount of 0 is refused like a negative one, though only the latter is a bad request.
public final class Bank {
    private final long[] balances;
    private final Object[] locks;

    public Bank(long... initial) {
        balances = initial.clone();
        locks = new Object[initial.length];
        Arrays.setAll(locks, i -> new Object());
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be positive");
        }
        Objects.checkIndex(from, balances.length);
        Objects.checkIndex(to, balances.length);
        synchronized (locks[Math.min(from, to)]) {
            synchronized (locks[Math.max(from, to)]) {
                if (balances[from] < amount) {
                    return false;
                }
                if (from != to) {
                    balances[to] = Math.addExact(balances[to], amount);
                    balances[from] -= amount;
                }
                return true;
            }
        }
    }

    public long balance(int id) {
        synchronized (locks[id]) {
            return balances[id];
        }
    }

    public long total() {
        return totalFrom(0);
    }

    private long totalFrom(int account) {
        if (account == locks.length) {
            return Arrays.stream(balances).sum();
        }
        synchronized (locks[account]) {
            return totalFrom(account + 1);
        }
    }
}
