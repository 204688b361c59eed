// expected: lost-update|data-race
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class PlainHandleCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle COUNT;
    static int count;

    static {
        try {
            COUNT = MethodHandles.lookup().findStaticVarHandle(PlainHandleCounter.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Runnable plain = () -> COUNT.set(1);
        both(plain, plain);
        assert count == 1;
    }
}
