// expected: data-race|stale-read
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class ReleasedToPlainRead {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle READY;
    int data;
    boolean ready;

    static {
        try {
            READY = MethodHandles.lookup().findVarHandle(ReleasedToPlainRead.class, "ready", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        ReleasedToPlainRead s = new ReleasedToPlainRead();
        both(() -> {
            s.data = 1;
            READY.setRelease(s, true);
        }, () -> {
            if (s.ready) {
                assert s.data == 1;
            }
        });
    }
}
