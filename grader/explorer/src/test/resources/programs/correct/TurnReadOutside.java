import java.util.concurrent.Semaphore;

/** As it is often written: the loop's own condition is read without the permit, and looked at again with it. */
public class TurnReadOutside {
    static final int LAST = 4;
    static final Semaphore GATE = new Semaphore(1);
    static volatile int printed;
    static int turn;

    static void print(int mine) {
        while (printed < LAST) {
            GATE.acquireUninterruptibly();
            if (turn == mine && printed < LAST) {
                turn = (turn + 1) % 3;
                printed++;
            }
            GATE.release();
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
