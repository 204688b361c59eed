// title: Runtime::halt through a method reference
// refused: calls Runtime.halt
// alone: left-the-jvm
import java.util.function.IntConsumer;

public class Vault {
    public void add(int amount) {
        IntConsumer end = Runtime.getRuntime()::halt;
        end.accept(0);
    }

    public int total() {
        return 0;
    }
}
