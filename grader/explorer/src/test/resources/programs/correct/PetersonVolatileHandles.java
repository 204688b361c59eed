import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class PetersonVolatileHandles {
    private static final VarHandle WANTS = MethodHandles.arrayElementVarHandle(boolean[].class);
    private static final VarHandle TURN;
    private final boolean[] wants = new boolean[2];
    private int turn;
    private int count;

    static {
        try {
            TURN = MethodHandles.lookup().findVarHandle(PetersonVolatileHandles.class, "turn", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    void increment(int me) {
        int other = 1 - me;
        WANTS.setVolatile(wants, me, true);
        TURN.setVolatile(this, other);
        while ((boolean) WANTS.getVolatile(wants, other) && (int) TURN.getVolatile(this) == other) {
            Thread.onSpinWait();
        }
        count++;
        WANTS.setRelease(wants, me, false);
    }

    public static void main(String[] args) throws Exception {
        PetersonVolatileHandles lock = new PetersonVolatileHandles();
        Thread a = new Thread(() -> lock.increment(0));
        Thread b = new Thread(() -> lock.increment(1));
        a.start();
        b.start();
        a.join();
        b.join();
        assert lock.count == 2;
    }
}
