import java.util.concurrent.locks.StampedLock;

/** StampedLocks in the order of the numbers; readers look without a lock first and check that nobody wrote meanwhile. */
public final class Bank {
    private final long[] balances;
    private final StampedLock[] locks;

    public Bank(long... initial) {
        balances = initial.clone();
        locks = new StampedLock[initial.length];
        for (int i = 0; i < initial.length; i++) {
            locks[i] = new StampedLock();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount " + amount);
        }
        StampedLock source = locks[from];
        StampedLock target = locks[to];
        if (from == to) {
            return true;
        }
        long sourceStamp;
        long targetStamp;
        if (from < to) {
            sourceStamp = source.writeLock();
            targetStamp = target.writeLock();
        } else {
            targetStamp = target.writeLock();
            sourceStamp = source.writeLock();
        }
        try {
            if (balances[from] < amount) {
                return false;
            }
            balances[to] = Math.addExact(balances[to], amount);
            balances[from] -= amount;
            return true;
        } finally {
            source.unlockWrite(sourceStamp);
            target.unlockWrite(targetStamp);
        }
    }

    public long balance(int id) {
        long stamp = locks[id].tryOptimisticRead();
        long balance = balances[id];
        if (stamp != 0 && locks[id].validate(stamp)) {
            return balance;
        }
        stamp = locks[id].readLock();
        try {
            return balances[id];
        } finally {
            locks[id].unlockRead(stamp);
        }
    }

    public long total() {
        long[] stamps = new long[locks.length];
        long sum = 0;
        for (int i = 0; i < locks.length; i++) {
            stamps[i] = locks[i].readLock();
            sum += balances[i];
        }
        for (int i = 0; i < locks.length; i++) {
            locks[i].unlockRead(stamps[i]);
        }
        return sum;
    }
}
