// expected: lost-wakeup|missed-termination
import java.util.concurrent.locks.LockSupport;

public class ParkBeforeFlag {
    static volatile boolean waiting;
    static volatile boolean done;

    public static void main(String[] args) throws Exception {
        Thread sleeper = new Thread(() -> {
            if (!done) {
                waiting = true;
                LockSupport.park();
            }
        });
        sleeper.start();
        done = true;
        if (waiting) {
            LockSupport.unpark(sleeper);
        }
        sleeper.join();
    }
}
