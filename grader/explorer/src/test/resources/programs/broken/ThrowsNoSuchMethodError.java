// expected: the explorer failed (java.lang.NoSuchMethodError

public class ThrowsNoSuchMethodError {
    /** As the JVM makes it: nothing of the program calls the constructor. */
    static NoSuchMethodError fromTheJvm() {
        try {
            return NoSuchMethodError.class.getConstructor(String.class).newInstance("'void A.grade$0()'");
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
