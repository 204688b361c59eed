// expected: check-then-act
public class HandlerThenExit {
    static volatile String s;
    static volatile boolean died;

    public static void main(String[] z) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t,e) -> died = true);
        Thread t = new Thread(() -> s.length());
        t.start();
        s = "x";
        t.join();
        if (died) System.exit(3);
    }
}
