import java.util.concurrent.atomic.AtomicIntegerArray;

/** A spin lock for each account, taken in the order of the numbers. */
public final class Bank {
    private final long[] balances;
    private final AtomicIntegerArray taken;

    public Bank(long... initial) {
        balances = initial.clone();
        taken = new AtomicIntegerArray(initial.length);
    }

    private void lock(int id) {
        while (!taken.compareAndSet(id, 0, 1)) {
            Thread.onSpinWait();
        }
    }

    private void unlock(int id) {
        taken.set(id, 0);
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        if (from < 0 || from >= balances.length || to < 0 || to >= balances.length) {
            throw new IndexOutOfBoundsException();
        }
        if (from == to) {
            return true;
        }
        lock(Math.min(from, to));
        lock(Math.max(from, to));
        try {
            if (balances[from] < amount) {
                return false;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
            return true;
        } finally {
            unlock(from);
            unlock(to);
        }
    }

    public long balance(int id) {
        lock(id);
        long balance = balances[id];
        unlock(id);
        return balance;
    }

    public long total() {
        long sum = 0;
        for (int id = 0; id < balances.length; id++) {
            lock(id);
            sum += balances[id];
        }
        for (int id = 0; id < balances.length; id++) {
            unlock(id);
        }
        return sum;
    }
}
