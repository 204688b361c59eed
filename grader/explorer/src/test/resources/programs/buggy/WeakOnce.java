// expected: lost-update

import java.util.concurrent.atomic.AtomicInteger;

public class WeakOnce {
    private static final AtomicInteger STATE = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        Thread starter = new Thread(() -> {
            boolean ignored = STATE.weakCompareAndSetVolatile(0, 1);
        });
        starter.start();
        starter.join();
        assert STATE.get() == 1;
    }
}
