import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class Bank {
    private final long[] balances;
    private final ReentrantLock lock = new ReentrantLock();

    public Bank(long... initial) {
        balances = initial.clone();
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        enter();
        try {
            long left = balances[from] - amount;
            if (from == to || left < 0) {
                return from == to;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] = left;
            return true;
        } finally {
            leave();
        }
    }

    public long balance(int id) {
        enter();
        try {
            return balances[id];
        } finally {
            leave();
        }
    }

    public long total() {
        enter();
        try {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        } finally {
            leave();
        }
    }

    private void enter() {
        try {
            lock.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            lock.lock();
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }
}
