// expected: data-race
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class UpdaterOfOtherObject {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final AtomicIntegerFieldUpdater<UpdaterOfOtherObject> STATE = AtomicIntegerFieldUpdater
            .newUpdater(UpdaterOfOtherObject.class, "state");
    private volatile int state;
    int data;

    public static void main(String[] args) throws Exception {
        UpdaterOfOtherObject one = new UpdaterOfOtherObject();
        UpdaterOfOtherObject two = new UpdaterOfOtherObject();
        both(() -> {
            one.data = 1;
            STATE.set(one, 1);
        }, () -> {
            int seen = STATE.get(two);
            assert one.data + seen >= 0;
        });
    }
}
