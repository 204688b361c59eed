import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class FencedMessage {
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
            READY = MethodHandles.lookup().findVarHandle(FencedMessage.class, "ready", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    int take() {
        return data;
    }

    public static void main(String[] args) throws Exception {
        FencedMessage s = new FencedMessage();
        both(() -> {
            s.data = 1;
            VarHandle.releaseFence();
            READY.setOpaque(s, true);
        }, () -> {
            while (!(boolean) READY.getOpaque(s)) {
                Thread.onSpinWait();
            }
            VarHandle.acquireFence();
            assert s.take() == 1;
        });
    }
}
