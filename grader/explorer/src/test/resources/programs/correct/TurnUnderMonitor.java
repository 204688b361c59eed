/** Three threads look for their turn in a monitor, and leave it when it is another's. */
public class TurnUnderMonitor {
    static final int LAST = 4;
    static final Object LOCK = new Object();
    static int turn;
    static int printed;

    static boolean printsLast(int mine) {
        synchronized (LOCK) {
            if (printed < LAST && turn == mine) {
                printed++;
                turn = (turn + 1) % 3;
            }
            return printed == LAST;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            int mine = i;
            threads[i] = new Thread(() -> {
                while (!printsLast(mine)) {
                    // another's turn
                }
            }, "T" + i);
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
