import java.util.concurrent.atomic.AtomicBoolean;

// Wrong: spin locks in the order of the call; two opposite transfers spin for ever.
public final class Bank {
    private final long[] balances;
    private final AtomicBoolean[] locks;

    public Bank(long... initial) {
        balances = initial.clone();
        locks = new AtomicBoolean[initial.length];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new AtomicBoolean();
        }
    }

    private void lock(int id) {
        while (locks[id].getAndSet(true)) {
            Thread.onSpinWait();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        if (from < 0 || to < 0 || from >= balances.length || to >= balances.length) {
            throw new IndexOutOfBoundsException("account");
        }
        if (from == to) {
            return true;
        }
        lock(from);
        lock(to);
        try {
            if (balances[from] < amount) {
                return false;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
            return true;
        } finally {
            locks[to].set(false);
            locks[from].set(false);
        }
    }

    public long balance(int id) {
        lock(id);
        try {
            return balances[id];
        } finally {
            locks[id].set(false);
        }
    }

    public long total() {
        for (int i = 0; i < balances.length; i++) {
            lock(i);
        }
        long sum = 0;
        for (int i = 0; i < balances.length; i++) {
            sum += balances[i];
            locks[i].set(false);
        }
        return sum;
    }
}
