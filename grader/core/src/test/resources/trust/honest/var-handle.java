// title: VarHandle, Atomic field updaters and onSpinWait
// refused: admitted
// alone: passed
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class Vault {
    private static final VarHandle TOTAL;
    private static final AtomicIntegerFieldUpdater<Vault> CALLS = AtomicIntegerFieldUpdater.newUpdater(Vault.class, "calls");

    static {
        try {
            TOTAL = MethodHandles.lookup().findVarHandle(Vault.class, "total", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int total;
    private volatile int calls;

    public void add(int amount) {
        CALLS.incrementAndGet(this);
        int seen;
        do {
            Thread.onSpinWait();
            seen = (int) TOTAL.getVolatile(this);
        } while (!TOTAL.compareAndSet(this, seen, seen + amount));
        VarHandle.fullFence();
    }

    public int total() {
        return (int) TOTAL.getAcquire(this);
    }
}
