// expected: lost-wakeup
import java.util.concurrent.locks.*;

public class SignalBeforeAwait {

    public static void main(String[] z) throws Exception {
        ReentrantLock l = new ReentrantLock();
        Condition c = l.newCondition();
        Thread t = new Thread(() -> {
            l.lock();
            try {
                c.signal();
            } finally {
                l.unlock();
            }
        });
        t.start();
        l.lock();
        try {
            c.await();
        } finally {
            l.unlock();
        }
        t.join();
    }
}
