import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class InheritedHandle {
    static class Base {
        volatile int state;
        int data;
    }

    static final class Derived extends Base {
        int more;
    }

    private static final VarHandle STATE;
    private static final AtomicIntegerFieldUpdater<Base> UPDATER = AtomicIntegerFieldUpdater.newUpdater(Base.class,
            "state");

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Derived.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Derived box = new Derived();
        Thread giver = new Thread(() -> {
            box.data = 4;
            box.more = 5;
            STATE.setRelease(box, 1);
        });
        Thread taker = new Thread(() -> {
            if (UPDATER.get(box) == 1) {
                assert box.data + box.more == 9;
            } else if (box.state == 1) {
                assert box.data == 4;
            }
        });
        giver.start();
        taker.start();
        giver.join();
        taker.join();
    }
}
