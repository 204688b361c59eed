// expected: data-race|unsafe-publication
import java.util.concurrent.atomic.AtomicLong;

public class RingWithoutRelease {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final int[] slots = new int[2];
    final AtomicLong head = new AtomicLong();
    final AtomicLong tail = new AtomicLong();

    boolean offer(int value) {
        long t = tail.getPlain();
        if (t - head.getAcquire() == slots.length) {
            return false;
        }
        slots[(int) t % slots.length] = value;
        tail.setOpaque(t + 1);
        return true;
    }

    int poll() {
        long h = head.getPlain();
        if (h == tail.getAcquire()) {
            return -1;
        }
        int value = slots[(int) h % slots.length];
        head.setRelease(h + 1);
        return value;
    }

    public static void main(String[] args) throws Exception {
        RingWithoutRelease ring = new RingWithoutRelease();
        both(() -> {
            for (int i = 1; i <= 3; i++) {
                while (!ring.offer(i)) {
                    Thread.onSpinWait();
                }
            }
        }, () -> {
            for (int i = 1; i <= 3; i++) {
                int got = ring.poll();
                while (got < 0) {
                    Thread.onSpinWait();
                    got = ring.poll();
                }
                assert got == i;
            }
        });
    }
}
