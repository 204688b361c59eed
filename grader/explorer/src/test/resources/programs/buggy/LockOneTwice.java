// expected: check-then-act|lost-update|data-race
public class LockOneTwice {
    static int x;
    static int y;

    static synchronized void move() {
        x++;
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[8];
        for (int i = 0; i < 8; i++) {
            all[i] = new Thread(() -> {
                move();
                synchronized (Thread.currentThread()) {
                    y = x;
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        assert y == 8 : y;
    }
}
