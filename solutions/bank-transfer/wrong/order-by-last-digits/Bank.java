import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

// The order of the locks looks at the last two digits only, in which two accounts can agree.
public final class Bank {
    private final long[] balances;
    private final List<Lock> locks = new ArrayList<>();

    public Bank(long... initial) {
        balances = initial.clone();
        for (int i = 0; i < initial.length; i++) {
            locks.add(new ReentrantLock());
        }
    }

    public boolean transfer(int from, int to, long amount) {
        Objects.checkIndex(from, balances.length);
        Objects.checkIndex(to, balances.length);
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative: " + amount);
        }
        int before = from % 100 < to % 100 ? from : to;
        Lock first = locks.get(before);
        Lock second = locks.get(before == from ? to : from);
        first.lock();
        try {
            second.lock();
            try {
                if (balances[from] < amount) {
                    return false;
                }
                if (from != to) {
                    balances[to] = Math.addExact(balances[to], amount);
                    balances[from] -= amount;
                }
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    public long balance(int id) {
        Lock lock = locks.get(id);
        lock.lock();
        try {
            return balances[id];
        } finally {
            lock.unlock();
        }
    }

    public long total() {
        locks.forEach(Lock::lock);
        try {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        } finally {
            locks.forEach(Lock::unlock);
        }
    }
}
