// expected: self-deadlock
import java.util.concurrent.locks.*;

public class ReadWriteUpgrade {

    public static void main(String[] z) throws Exception {
        ReentrantReadWriteLock l = new ReentrantReadWriteLock();
        l.readLock().lock();
        l.writeLock().lock();
        System.out.println("never");
    }
}
