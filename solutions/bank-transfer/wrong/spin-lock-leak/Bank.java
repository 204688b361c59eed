import java.util.concurrent.atomic.AtomicBoolean;

// Wrong: an exception between taking and giving back leaves the spin lock taken.
public final class Bank {
    private final long[] balances;
    private final AtomicBoolean taken = new AtomicBoolean();

    public Bank(long... initial) {
        balances = initial.clone();
    }

    private void lock() {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        lock();
        boolean enough = balances[from] >= amount;
        if (enough && from != to) {
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
        }
        taken.set(false);
        return enough;
    }

    public long balance(int id) {
        lock();
        long balance = balances[id];
        taken.set(false);
        return balance;
    }

    public long total() {
        lock();
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        taken.set(false);
        return sum;
    }
}
