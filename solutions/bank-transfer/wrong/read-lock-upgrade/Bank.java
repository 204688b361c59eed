import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

// Wrong: asks for the write lock while it holds the read lock.
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
            if (balances.get(from) < amount) {
                return false;
            }
            snapshot.writeLock().lock();
            withdraw(from, amount);
            try {
                balances.accumulateAndGet(to, amount, Math::addExact);
            } catch (ArithmeticException full) {
                balances.addAndGet(from, amount);
                throw full;
            }
            snapshot.writeLock().unlock();
            return true;
        } finally {
            snapshot.readLock().unlock();
        }
    }

    private boolean withdraw(int from, long amount) {
        while (true) {
            long balance = balances.get(from);
            if (balance < amount) {
                return false;
            }
            if (balances.compareAndSet(from, balance, balance - amount)) {
                return true;
            }
        }
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
