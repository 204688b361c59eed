// title: sun.misc.Unsafe
// refused: Unsafe
// alone: wrong-output|left-the-jvm
import java.lang.reflect.Field;

public class Vault {
    public void add(int amount) {
        try {
            Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putLong(0L, 1L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
