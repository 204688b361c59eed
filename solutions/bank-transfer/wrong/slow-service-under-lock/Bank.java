// Wrong: asks a slow service for permission inside the critical section of the whole bank.
public final class Bank {
    private final long[] balances;
    private final Object lock = new Object();

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        synchronized (lock) {
            if (balances[from] < amount) {
                return false;
            }
            if (from == to || !allowed(from, amount)) {
                return from == to;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
            return true;
        }
    }

    private boolean allowed(int from, long amount) {
        long signature = from;
        for (int i = 0; i < 2_000; i++) {
            signature = 31 * signature + Long.hashCode(amount + i);
        }
        return signature != 42;
    }

    public long balance(int id) {
        synchronized (lock) {
            return balances[id];
        }
    }

    public long total() {
        synchronized (lock) {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        }
    }
}
