import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** All balances are one immutable value, replaced by compare-and-set: no lock, and every read is a snapshot. */
public final class Bank {
    private final AtomicReference<long[]> balances;

    public Bank(long... initial) {
        balances = new AtomicReference<>(initial.clone());
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount < 0");
        }
        Objects.checkIndex(to, balances.get().length);
        long[] before;
        long[] after;
        do {
            before = balances.get();
            if (before[from] < amount) {
                return false;
            }
            after = before.clone();
            after[from] -= amount;
            after[to] = Math.addExact(after[to], amount);
        } while (!balances.compareAndSet(before, after));
        return true;
    }

    public long balance(int id) {
        return balances.get()[id];
    }

    public long total() {
        long sum = 0;
        for (long balance : balances.get()) {
            sum += balance;
        }
        return sum;
    }
}
