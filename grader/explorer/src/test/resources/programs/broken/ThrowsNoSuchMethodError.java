// expected: the explorer failed (java.lang.NoSuchMethodError

public class ThrowsNoSuchMethodError {
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw new NoSuchMethodError("'void A.grade$0()'");
        });
        thread.start();
        thread.join();
    }
}
