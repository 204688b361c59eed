import java.util.concurrent.atomic.AtomicLongArray;

// Wrong: the check and the withdrawal are two steps.
public final class Bank {
    private final AtomicLongArray balances;
    private final long total;

    public Bank(long... initial) {
        balances = new AtomicLongArray(initial);
        long sum = 0;
        for (long balance : initial) {
            sum += balance;
        }
        total = sum;
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        if (from == to) {
            return balances.get(from) >= amount;
        }
        Math.addExact(balances.get(to), amount);
        if (balances.get(from) < amount) {
            return false;
        }
        balances.addAndGet(from, -amount);
        balances.addAndGet(to, amount);
        return true;
    }

    public long balance(int id) {
        return balances.get(id);
    }

    public long total() {
        return total;
    }
}
