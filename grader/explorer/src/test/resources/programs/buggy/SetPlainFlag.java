// expected: stale-read|data-race
import java.util.concurrent.atomic.AtomicBoolean;

public class SetPlainFlag {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int data;
    final AtomicBoolean ready = new AtomicBoolean();

    public static void main(String[] args) throws Exception {
        SetPlainFlag s = new SetPlainFlag();
        both(() -> {
            s.data = 1;
            s.ready.setPlain(true);
        }, () -> {
            if (s.ready.get()) {
                assert s.data == 1;
            }
        });
    }
}
