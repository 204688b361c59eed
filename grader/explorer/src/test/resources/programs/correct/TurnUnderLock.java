import java.util.concurrent.locks.ReentrantLock;

/** Three threads look for their turn under a lock that is not fair, and give it back when it is another's. */
public class TurnUnderLock {
    static final int LAST = 4;
    static final ReentrantLock LOCK = new ReentrantLock();
    static int turn;
    static int printed;

    static void print(int mine) {
        while (true) {
            LOCK.lock();
            if (printed == LAST) {
                LOCK.unlock();
                return;
            }
            if (turn == mine) {
                printed++;
                turn = (turn + 1) % 3;
            }
            LOCK.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            int mine = i;
            threads[i] = new Thread(() -> print(mine), "T" + i);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assert printed == LAST;
    }
}
