// expected: deadlock
import java.util.concurrent.Semaphore;

/** Each alone gets its two permits; three that have one each wait for ever. */
public class PermitsOneByOne {
    static final Semaphore PERMITS = new Semaphore(3);

    static void useTwo() {
        PERMITS.acquireUninterruptibly();
        PERMITS.acquireUninterruptibly();
        PERMITS.release(2);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] users = new Thread[3];
        for (int i = 0; i < 3; i++) {
            users[i] = new Thread(PermitsOneByOne::useTwo);
            users[i].start();
        }
        for (Thread user : users) {
            user.join();
        }
    }
}
