// expected: the explorer failed (java.lang.BootstrapMethodError

public class ThrowsBootstrapMethodError {
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw new BootstrapMethodError("call site initialization");
        });
        thread.start();
        thread.join();
    }
}
