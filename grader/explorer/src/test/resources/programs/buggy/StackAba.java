// expected: check-then-act
import java.util.concurrent.atomic.*;

public class StackAba {

    static class N {
        final int v;
        volatile N next;

        N(int v, N n) {
            this.v = v;
            next = n;
        }
    }
    static final AtomicReference<N> top = new AtomicReference<>();

    public static void main(String[] z) throws Exception {
        N c = new N(3, null);
        N b = new N(2, c);
        N a = new N(1, b);
        top.set(a);
        Thread t = new Thread(() -> {
            N h = top.get();
            N n = h.next;
            if (top.compareAndSet(h, n)) {
                N nt = top.get();
                if (nt != null && nt.v == 2 && popped2) throw new AssertionError("ABA: 2 is back");
            }
        });
        t.start();
        if (top.compareAndSet(a, b)) {
            if (top.compareAndSet(b, c)) {
                popped2 = true;
                a.next = c;
                top.compareAndSet(c, a);
            }
        }
        t.join();
    }
    static volatile boolean popped2;
}
