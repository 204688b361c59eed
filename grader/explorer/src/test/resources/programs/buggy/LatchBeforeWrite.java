// expected: check-then-act
import java.util.concurrent.*;

public class LatchBeforeWrite {
    static volatile String v;

    public static void main(String[] z) throws Exception {
        CountDownLatch l = new CountDownLatch(2);
        Thread a = new Thread(() -> {
            l.countDown();
            v = "ready";
        });
        Thread b = new Thread(l::countDown);
        a.start();
        b.start();
        l.await();
        if (v == null) throw new NullPointerException("v");
        a.join();
        b.join();
    }
}
