// expected: check-then-act
import java.util.concurrent.atomic.AtomicInteger;

public class DoubleCheckedOnce {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final AtomicInteger MADE = new AtomicInteger();
    static volatile Object instance;

    static Object get() {
        if (instance == null) {
            synchronized (DoubleCheckedOnce.class) {
                MADE.incrementAndGet();
                instance = new Object();
            }
        }
        return instance;
    }

    public static void main(String[] args) throws Exception {
        both(DoubleCheckedOnce::get, DoubleCheckedOnce::get);
        assert MADE.get() == 1 : MADE;
    }
}
