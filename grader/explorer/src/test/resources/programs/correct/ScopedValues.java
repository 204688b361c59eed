import java.util.concurrent.*;

public class ScopedValues {
    static final ScopedValue<String> U = ScopedValue.newInstance();

    public static void main(String[] z) throws Exception {
        ScopedValue.where(U, "me").run(() -> {
            if (!U.get().equals("me")) throw new AssertionError();
        });
        Thread t = Thread.startVirtualThread(() -> {
            if (U.isBound()) throw new AssertionError();
        });
        t.join();
    }
}
