import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

public class LamportLazySet {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final AtomicReferenceArray<int[]> slots = new AtomicReferenceArray<>(2);
    final AtomicInteger head = new AtomicInteger();
    final AtomicInteger tail = new AtomicInteger();

    boolean offer(int[] value) {
        int t = tail.getPlain();
        if (slots.getAcquire(t % 2) != null) {
            return false;
        }
        slots.lazySet(t % 2, value);
        tail.lazySet(t + 1);
        return true;
    }

    int[] poll() {
        int h = head.getPlain();
        int[] value = slots.getAcquire(h % 2);
        if (value != null) {
            slots.setRelease(h % 2, null);
            head.lazySet(h + 1);
        }
        return value;
    }

    public static void main(String[] args) throws Exception {
        LamportLazySet ring = new LamportLazySet();
        both(() -> {
            for (int i = 1; i <= 3; i++) {
                int[] value = {i};
                while (!ring.offer(value)) {
                    Thread.onSpinWait();
                }
            }
        }, () -> {
            for (int i = 1; i <= 3; i++) {
                int[] got = ring.poll();
                while (got == null) {
                    Thread.onSpinWait();
                    got = ring.poll();
                }
                assert got[0] == i;
            }
        });
    }
}
