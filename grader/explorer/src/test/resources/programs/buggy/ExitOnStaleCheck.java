// expected: check-then-act
public class ExitOnStaleCheck {
    static volatile int n;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            if (n == 0) System.exit(7);
        });
        t.start();
        n = 1;
        t.join();
    }
}
