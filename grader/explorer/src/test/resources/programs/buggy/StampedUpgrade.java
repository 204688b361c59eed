// expected: self-deadlock
import java.util.concurrent.locks.StampedLock;

public class StampedUpgrade {
    public static void main(String[] args) {
        StampedLock lock = new StampedLock();
        long read = lock.readLock();
        long write = lock.writeLock();
        lock.unlockWrite(write);
        lock.unlockRead(read);
    }
}
