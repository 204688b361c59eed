// title: reflection into the harness
// refused: reflection
// alone: wrong-output|left-the-jvm
import java.lang.reflect.Field;

public class Vault {
    public void add(int amount) {
        try {
            Class<?> frames = Class.forName("dev.grade.worker.Home");
            for (Field field : frames.getDeclaredFields()) {
                field.setAccessible(true);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
