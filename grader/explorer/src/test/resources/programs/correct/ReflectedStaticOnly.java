import java.lang.reflect.Field;

/** A static field that only reflection uses starts anew in every schedule. */
public class ReflectedStaticOnly {
    static class Settings {
        static int uses = 10;
    }

    public static void main(String[] args) throws Exception {
        Field uses = Settings.class.getDeclaredField("uses");
        Thread other = new Thread(() -> {
            try {
                uses.setInt(null, uses.getInt(null) + 1);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        other.join();
        if (uses.getInt(null) != 11) {
            throw new AssertionError(uses.getInt(null));
        }
    }
}
