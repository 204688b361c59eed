import java.util.concurrent.locks.ReentrantLock;

// Wrong: the request waits in fields of the bank, where the next one overwrites it.
public final class Bank {
    private final long[] balances;
    private final ReentrantLock lock = new ReentrantLock();
    private int from;
    private int to;
    private long amount;

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        this.from = from;
        this.to = to;
        this.amount = amount;
        lock.lock();
        try {
            return carryOut();
        } finally {
            lock.unlock();
        }
    }

    private boolean carryOut() {
        if (balances[from] < amount) {
            return false;
        }
        if (from != to) {
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
        }
        return true;
    }

    public long balance(int id) {
        lock.lock();
        try {
            return balances[id];
        } finally {
            lock.unlock();
        }
    }

    public long total() {
        lock.lock();
        try {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        } finally {
            lock.unlock();
        }
    }
}
