import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/** A volatile field orders through its getter and its setter as it does by its name, and a static one starts anew. */
public class HandleOfVolatileFlag {
    private static volatile boolean ready;
    private static int made;
    private long data;

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle ask = lookup.findStaticGetter(HandleOfVolatileFlag.class, "ready", boolean.class);
        MethodHandle say = lookup.findStaticSetter(HandleOfVolatileFlag.class, "ready", boolean.class);
        Field data = HandleOfVolatileFlag.class.getDeclaredField("data");
        MethodHandle put = lookup.unreflectSetter(data);
        MethodHandle get = lookup.unreflectGetter(data);
        if ((boolean) ask.invokeExact() || made++ > 0) {
            throw new AssertionError("left from the run before");
        }
        HandleOfVolatileFlag message = new HandleOfVolatileFlag();
        Thread sender = new Thread(() -> {
            try {
                put.invoke(message, 7);
                say.invokeExact(true);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
        sender.start();
        while (!(boolean) ask.invokeWithArguments()) {
            Thread.yield();
        }
        if ((long) get.invoke(message) != 7) {
            throw new AssertionError();
        }
        sender.join();
    }
}
