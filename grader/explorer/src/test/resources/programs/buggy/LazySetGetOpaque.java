// expected: data-race|stale-read
import java.util.concurrent.atomic.AtomicInteger;

public class LazySetGetOpaque {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int data;
    final AtomicInteger ready = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        LazySetGetOpaque s = new LazySetGetOpaque();
        both(() -> {
            s.data = 1;
            s.ready.lazySet(1);
        }, () -> {
            if (s.ready.getOpaque() == 1) {
                assert s.data == 1;
            }
        });
    }
}
