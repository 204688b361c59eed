// expected: check-then-act
public class JoinWithTimeout {
    static volatile int r;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            for (int i = 0; i < 10; i++) r++;
        });
        t.start();
        t.join(50);
        if (r != 10) throw new IllegalStateException("r=" + r);
    }
}
