// expected: wrong-output

public class ThrowsOwnVerifyError {
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw new VerifyError("the plugin is not signed");
        });
        thread.start();
        thread.join();
    }
}
