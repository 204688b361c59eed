import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class HandleArrayRing {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(String[].class);
    final String[] slots = new String[2];

    public static void main(String[] args) throws Exception {
        HandleArrayRing s = new HandleArrayRing();
        StringBuilder[] box = {new StringBuilder("x")};
        both(() -> {
            box[0].append("y");
            SLOTS.setRelease(s.slots, 1, "full");
        }, () -> {
            if (SLOTS.getAcquire(s.slots, 1) != null) {
                assert box[0].length() == 2;
            }
            Object old = SLOTS.compareAndExchange(s.slots, 0, (String) null, "mine");
            assert old == null;
        });
    }
}
