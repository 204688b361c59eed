// expected: the explorer failed (java.lang.ClassFormatError

public class ThrowsClassFormatError {
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw new ClassFormatError("Bad method name");
        });
        thread.start();
        thread.join();
    }
}
