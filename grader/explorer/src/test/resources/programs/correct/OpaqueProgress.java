import java.util.concurrent.atomic.AtomicInteger;

public class OpaqueProgress {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int result;
    final AtomicInteger progress = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        OpaqueProgress s = new OpaqueProgress();
        Thread worker = new Thread(() -> {
            for (int i = 0; i < 3; i++) {
                s.result += i;
                s.progress.setOpaque(i + 1);
            }
        });
        worker.start();
        int seen = s.progress.getOpaque();
        assert seen >= 0 && seen <= 3;
        worker.join();
        assert s.result == 3 && s.progress.getPlain() == 3;
    }
}
