import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class PhaserRounds {
    public static void main(String[] args) throws Exception {
        Phaser phaser = new Phaser(1);
        AtomicInteger sum = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            phaser.register();
            new Thread(() -> {
                sum.incrementAndGet();
                phaser.arriveAndAwaitAdvance();
                sum.addAndGet(10);
                phaser.arriveAndDeregister();
            }).start();
        }
        phaser.arriveAndAwaitAdvance();
        phaser.arriveAndAwaitAdvance();
        assert sum.get() == 22 : sum;
    }
}
