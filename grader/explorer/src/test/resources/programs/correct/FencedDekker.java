import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class FencedDekker {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    final AtomicInteger x = new AtomicInteger();
    final AtomicInteger y = new AtomicInteger();
    int plainX;
    int plainY;
    int first;
    int second;

    public static void main(String[] args) throws Exception {
        FencedDekker s = new FencedDekker();
        both(() -> {
            s.plainX = 1;
            s.x.setOpaque(1);
            VarHandle.fullFence();
            s.first = s.y.getOpaque() + s.plainY;
        }, () -> {
            s.plainY = 1;
            s.y.setOpaque(1);
            VarHandle.fullFence();
            s.second = s.x.getOpaque() + s.plainX;
        });
        assert s.first + s.second > 0;
    }
}
