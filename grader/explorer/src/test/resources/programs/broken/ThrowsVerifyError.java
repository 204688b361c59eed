// expected: the explorer failed (java.lang.VerifyError

public class ThrowsVerifyError {
    /** As the JVM makes it: nothing of the program calls the constructor. */
    static VerifyError fromTheJvm() {
        try {
            return VerifyError.class.getConstructor(String.class).newInstance("Bad type on operand stack");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(() -> {
            throw fromTheJvm();
        });
        thread.start();
        thread.join();
    }
}
