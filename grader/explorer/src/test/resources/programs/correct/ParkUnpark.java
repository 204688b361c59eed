import java.util.concurrent.locks.LockSupport;

public class ParkUnpark {
    static volatile boolean done;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (!done) {
                LockSupport.park();
            }
        });
        t.start();
        done = true;
        LockSupport.unpark(t);
        t.join();
    }
}
