import java.lang.invoke.VarHandle;

public class SequenceLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    volatile int sequence;
    int x;
    int y;

    void write(int value) {
        sequence = sequence + 1;
        VarHandle.storeStoreFence();
        x = value;
        y = value;
        sequence = sequence + 1;
    }

    int read() {
        while (true) {
            int before = sequence;
            int seenX = x;
            int seenY = y;
            VarHandle.acquireFence();
            if (before % 2 == 0 && before == sequence) {
                assert seenX == seenY;
                return seenX;
            }
            Thread.onSpinWait();
        }
    }

    public static void main(String[] args) throws Exception {
        SequenceLock s = new SequenceLock();
        both(() -> {
            s.write(1);
            s.write(2);
        }, () -> {
            int first = s.read();
            assert s.read() >= first;
        });
    }
}
