// title: System.exit through MethodHandles.lookup().findStatic
// refused: calls MethodHandles.Lookup.findStatic
// alone: left-the-jvm
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

public class Vault {
    public void add(int amount) {
        try {
            MethodHandles.lookup()
                    .findStatic(System.class, "exit", MethodType.methodType(void.class, int.class)).invoke(0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}
