public class PetersonLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static volatile boolean wants0;
    static volatile boolean wants1;
    static volatile int turn;
    static int n;

    public static void main(String[] args) throws Exception {
        both(() -> {
            wants0 = true;
            turn = 1;
            while (wants1 && turn == 1) {
            }
            n++;
            wants0 = false;
        }, () -> {
            wants1 = true;
            turn = 0;
            while (wants0 && turn == 0) {
            }
            n++;
            wants1 = false;
        });
        assert n == 2;
    }
}
