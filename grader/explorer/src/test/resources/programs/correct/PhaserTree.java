import java.util.concurrent.*;

/** Phasers in a tree wait for each other, so what was written before is seen after. */
public class PhaserTree {
    static int x, y;

    public static void main(String[] a) throws Exception {
        Phaser root = new Phaser(1);
        Phaser c1 = new Phaser(root, 1), c2 = new Phaser(root, 1);
        Thread t = new Thread(() -> {
            x = 1;
            c1.arriveAndAwaitAdvance();
            if (y != 2) throw new AssertionError("y");
            c1.arriveAndDeregister();
        });
        Thread u = new Thread(() -> {
            y = 2;
            c2.arriveAndAwaitAdvance();
            if (x != 1) throw new AssertionError("x");
            c2.arriveAndDeregister();
        });
        t.start();
        u.start();
        root.arriveAndAwaitAdvance();
        if (x+y != 3) throw new AssertionError();
        root.arriveAndDeregister();
        t.join();
        u.join();
    }
}
