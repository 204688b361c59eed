import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class HandleSpinLock {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle LOCKED;
    int count;
    boolean locked;

    static {
        try {
            LOCKED = MethodHandles.lookup().findVarHandle(HandleSpinLock.class, "locked", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void increment() {
        while (!LOCKED.weakCompareAndSetAcquire(this, false, true)) {
            Thread.onSpinWait();
        }
        count++;
        LOCKED.setRelease(this, false);
    }

    public static void main(String[] args) throws Exception {
        HandleSpinLock s = new HandleSpinLock();
        both(s::increment, () -> {
            s.increment();
            s.increment();
        });
        assert s.count == 3;
    }
}
