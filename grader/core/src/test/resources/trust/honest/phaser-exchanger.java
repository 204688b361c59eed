// title: Phaser, Exchanger and CyclicBarrier
// refused: admitted
// alone: passed
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

public class Vault {
    private final AtomicInteger total = new AtomicInteger();

    public void add(int amount) {
        Phaser phaser = new Phaser(1);
        Exchanger<Integer> exchanger = new Exchanger<>();
        CyclicBarrier barrier = new CyclicBarrier(2, () -> total.addAndGet(amount));
        Thread other = new Thread(() -> {
            try {
                exchanger.exchange(amount);
                barrier.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, "other");
        other.setPriority(Thread.NORM_PRIORITY);
        other.start();
        try {
            exchanger.exchange(0);
            barrier.await();
            other.join();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        phaser.arriveAndDeregister();
    }

    public int total() {
        return total.get();
    }
}
