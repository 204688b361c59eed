// expected: lost-wakeup

import java.util.concurrent.locks.LockSupport;

public class PermitUsedUp {
    static volatile int items;

    public static void main(String[] args) throws Exception {
        Thread taker = new Thread(() -> {
            for (int taken = 0; taken < 2; taken++) {
                LockSupport.park();
            }
        });
        taker.start();
        items = 1;
        LockSupport.unpark(taker);
        items = 2;
        LockSupport.unpark(taker);
        taker.join();
    }
}
