// expected: the explorer failed (java.lang.VerifyError

public class ThrowsVerifyError {
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw new VerifyError("Bad type on operand stack");
        });
        thread.start();
        thread.join();
    }
}
