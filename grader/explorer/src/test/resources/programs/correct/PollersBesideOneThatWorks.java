/** Three threads look again and again whether it is their turn, with a pause; the fourth gives the turns. None is kept out for ever. */
public class PollersBesideOneThatWorks {
    static final int LAST = 40;
    static final int GIVER = -1;
    static volatile int turn = GIVER;
    static volatile int done;

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 3; i++) {
            int own = i;
            threads[i] = new Thread(() -> take(own));
        }
        threads[3] = new Thread(PollersBesideOneThatWorks::give);
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (done != LAST) {
            throw new AssertionError(done);
        }
    }

    static void take(int own) {
        for (int i = own; i < LAST; i += 3) {
            await(own);
            done++;
            turn = GIVER;
        }
    }

    static void give() {
        for (int i = 0; i < LAST; i++) {
            await(GIVER);
            turn = i % 3;
        }
    }

    static void await(int who) {
        while (turn != who) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
