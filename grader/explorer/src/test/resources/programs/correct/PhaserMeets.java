import java.util.concurrent.*;

public class PhaserMeets {

    public static void main(String[] z) throws Exception {
        Phaser p = new Phaser(3);
        int[] a = new int[2];
        Thread[] t = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                a[k] = 1;
                p.arriveAndAwaitAdvance();
                if (a[1 - k] != 1) throw new AssertionError();
                p.arriveAndDeregister();
            });
            t[i].start();
        }
        p.arriveAndAwaitAdvance();
        p.arriveAndDeregister();
        for (Thread x : t) x.join();
    }
}
