import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

// Wrong: takes the money before it knows whether there is enough.
public final class Bank {
    private final AtomicLongArray balances;
    private final ReadWriteLock snapshot = new ReentrantReadWriteLock();

    public Bank(long... initial) {
        balances = new AtomicLongArray(initial);
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative: " + amount);
        }
        balances.get(from);
        balances.get(to);
        if (from == to) {
            return true;
        }
        snapshot.readLock().lock();
        try {
            if (!withdraw(from, amount)) {
                return false;
            }
            try {
                balances.accumulateAndGet(to, amount, Math::addExact);
            } catch (ArithmeticException full) {
                balances.addAndGet(from, amount);
                throw full;
            }
            return true;
        } finally {
            snapshot.readLock().unlock();
        }
    }

    private boolean withdraw(int from, long amount) {
        if (balances.addAndGet(from, -amount) < 0) {
            balances.addAndGet(from, amount);
            return false;
        }
        return true;
    }

    public long balance(int id) {
        return balances.get(id);
    }

    public long total() {
        snapshot.writeLock().lock();
        try {
            long sum = 0;
            for (int i = 0; i < balances.length(); i++) {
                sum += balances.get(i);
            }
            return sum;
        } finally {
            snapshot.writeLock().unlock();
        }
    }
}
