// expected: data-race
import java.util.concurrent.atomic.AtomicIntegerArray;

public class OtherElementReleased {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int data;
    final AtomicIntegerArray flags = new AtomicIntegerArray(2);

    public static void main(String[] args) throws Exception {
        OtherElementReleased s = new OtherElementReleased();
        both(() -> {
            s.data = 1;
            s.flags.setRelease(0, 1);
        }, () -> {
            int seen = s.flags.getAcquire(1);
            assert s.data + seen >= 0;
        });
    }
}
