// title: StampedLock with an optimistic read
// refused: admitted
// alone: passed
import java.util.concurrent.locks.StampedLock;

public class Vault {
    private final StampedLock lock = new StampedLock();
    private int total;

    public void add(int amount) {
        long stamp = lock.writeLock();
        try {
            total += amount;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public int total() {
        long stamp = lock.tryOptimisticRead();
        int seen = total;
        if (lock.validate(stamp)) {
            return seen;
        }
        stamp = lock.readLock();
        try {
            return total;
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
