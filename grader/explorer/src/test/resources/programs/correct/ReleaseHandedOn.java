import java.util.concurrent.atomic.AtomicInteger;

public class ReleaseHandedOn {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int data;
    final AtomicInteger state = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        ReleaseHandedOn s = new ReleaseHandedOn();
        Thread reader = new Thread(() -> {
            if (s.state.getAcquire() == 2) {
                assert s.data == 1;
            }
        });
        reader.start();
        both(() -> {
            s.data = 1;
            s.state.setRelease(1);
        }, () -> {
            boolean ignored = s.state.weakCompareAndSetPlain(1, 2);
        });
        reader.join();
    }
}
