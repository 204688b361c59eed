// expected: data-race|lost-update
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class UnlockedOpaquely {
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
            LOCKED = MethodHandles.lookup().findVarHandle(UnlockedOpaquely.class, "locked", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void increment() {
        while (!LOCKED.compareAndSet(this, false, true)) {
            Thread.onSpinWait();
        }
        count++;
        LOCKED.setOpaque(this, false);
    }

    public static void main(String[] args) throws Exception {
        UnlockedOpaquely s = new UnlockedOpaquely();
        both(s::increment, s::increment);
        assert s.count == 2;
    }
}
