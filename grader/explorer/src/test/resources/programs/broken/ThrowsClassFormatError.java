// expected: the explorer failed (java.lang.ClassFormatError

public class ThrowsClassFormatError {
    /** As the JVM makes it: nothing of the program calls the constructor. */
    static ClassFormatError fromTheJvm() {
        try {
            return ClassFormatError.class.getConstructor(String.class).newInstance("Bad method name");
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
