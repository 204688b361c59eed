// expected: lost-update|check-then-act
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleGetSet {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final VarHandle VALUE;
    int value;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(VarHandleGetSet.class, "value", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void add() {
        int seen = (int) VALUE.getVolatile(this);
        VALUE.setVolatile(this, seen + 1);
    }

    public static void main(String[] args) throws Exception {
        VarHandleGetSet counter = new VarHandleGetSet();
        both(counter::add, counter::add);
        assert (int) VALUE.getVolatile(counter) == 2;
    }
}
