// expected: stale-read|data-race
import java.util.concurrent.atomic.AtomicBoolean;

public class GetPlainSpin {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final AtomicBoolean stop = new AtomicBoolean();

    public static void main(String[] args) throws Exception {
        GetPlainSpin s = new GetPlainSpin();
        both(() -> s.stop.set(true), () -> {
            while (!s.stop.getPlain()) {
                Thread.onSpinWait();
            }
        });
    }
}
