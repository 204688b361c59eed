// expected: lost-wakeup
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class SignalForSignalAll {
    static final Lock LOCK = new ReentrantLock();
    static final Condition CHANGED = LOCK.newCondition();
    static int items;

    static void put() {
        LOCK.lock();
        try {
            while (items == 1) {
                CHANGED.awaitUninterruptibly();
            }
            items++;
            CHANGED.signal();
        } finally {
            LOCK.unlock();
        }
    }

    static void take() {
        LOCK.lock();
        try {
            while (items == 0) {
                CHANGED.awaitUninterruptibly();
            }
            items--;
            CHANGED.signal();
        } finally {
            LOCK.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[4];
        for (int i = 0; i < 4; i++) {
            all[i] = new Thread(i < 2 ? SignalForSignalAll::take : SignalForSignalAll::put);
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }
}
