import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class RingReleaseAcquire {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle HEAD;
    private static final VarHandle TAIL;
    final int[] slots = new int[2];
    long head;
    long tail;

    static {
        try {
            HEAD = MethodHandles.lookup().findVarHandle(RingReleaseAcquire.class, "head", long.class);
            TAIL = MethodHandles.lookup().findVarHandle(RingReleaseAcquire.class, "tail", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    boolean offer(int value) {
        long t = (long) TAIL.get(this);
        if (t - (long) HEAD.getAcquire(this) == slots.length) {
            return false;
        }
        slots[(int) t % slots.length] = value;
        TAIL.setRelease(this, t + 1);
        return true;
    }

    int poll() {
        long h = head;
        if (h == (long) TAIL.getAcquire(this)) {
            return -1;
        }
        int value = slots[(int) h % slots.length];
        HEAD.setRelease(this, h + 1);
        return value;
    }

    public static void main(String[] args) throws Exception {
        RingReleaseAcquire ring = new RingReleaseAcquire();
        both(() -> {
            for (int i = 1; i <= 3; i++) {
                while (!ring.offer(i)) {
                    Thread.onSpinWait();
                }
            }
        }, () -> {
            for (int i = 1; i <= 3; i++) {
                int got = ring.poll();
                while (got < 0) {
                    Thread.onSpinWait();
                    got = ring.poll();
                }
                assert got == i;
            }
        });
    }
}
