// expected: data-race
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class HandleOfOtherObject {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle STATE;
    int state;
    int data;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(HandleOfOtherObject.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        HandleOfOtherObject one = new HandleOfOtherObject();
        HandleOfOtherObject two = new HandleOfOtherObject();
        both(() -> {
            one.data = 1;
            STATE.setVolatile(one, 1);
        }, () -> {
            int seen = (int) STATE.getVolatile(two);
            assert one.data + seen >= 0;
        });
    }
}
