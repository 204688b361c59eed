// expected: unsafe-publication|data-race
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class OpaqueSlot {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(int[][].class);
    final int[][] slots = new int[4][];

    public static void main(String[] args) throws Exception {
        OpaqueSlot s = new OpaqueSlot();
        both(() -> {
            int[] made = new int[1];
            made[0] = 7;
            SLOTS.setOpaque(s.slots, 2, made);
        }, () -> {
            int[] seen = (int[]) SLOTS.getOpaque(s.slots, 2);
            assert seen == null || seen[0] == 7;
        });
    }
}
