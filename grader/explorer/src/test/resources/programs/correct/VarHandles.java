import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandles {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final VarHandle COUNT;
    static final VarHandle READY;
    int count;
    boolean ready;
    int data;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(VarHandles.class, "count", int.class);
            READY = MethodHandles.lookup().findVarHandle(VarHandles.class, "ready", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        VarHandles v = new VarHandles();
        both(() -> {
            int old = (int) COUNT.getAndAdd(v, 1);
            v.data = 1;
            READY.setRelease(v, true);
        }, () -> {
            int old = (int) COUNT.getAndAdd(v, 1);
            if ((boolean) READY.getAcquire(v)) {
                assert v.data == 1;
            }
        });
        assert v.count == 2;
    }
}
