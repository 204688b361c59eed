// expected: the explorer failed (java.lang.BootstrapMethodError

public class ThrowsBootstrapMethodError {
    /** As the JVM makes it: nothing of the program calls the constructor. */
    static BootstrapMethodError fromTheJvm() {
        try {
            return BootstrapMethodError.class.getConstructor(String.class).newInstance("call site initialization");
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
