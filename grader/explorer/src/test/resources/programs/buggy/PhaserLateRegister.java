// expected: check-then-act
import java.util.concurrent.*;

public class PhaserLateRegister {

    public static void main(String[] z) throws Exception {
        Phaser p = new Phaser();
        Thread[] t = new Thread[2];
        int[] d = new int[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            t[i] = new Thread(() -> {
                p.register();
                d[k] = 1;
                p.arriveAndAwaitAdvance();
                if (d[1 - k] != 1) throw new AssertionError("other not there");
                p.arriveAndDeregister();
            });
            t[i].start();
        }
        for (Thread s : t) s.join();
    }
}
