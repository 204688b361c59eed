// expected: data-race|lost-update
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Two threads count in a field that only handles name. */
public class GetterThenSetter {
    private static final MethodHandle GET;
    private static final MethodHandle SET;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            GET = lookup.findGetter(GetterThenSetter.class, "count", int.class);
            SET = lookup.findSetter(GetterThenSetter.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int count;

    private void increment() {
        try {
            int before = (int) GET.invokeExact(this);
            SET.invokeExact(this, before + 1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        GetterThenSetter counter = new GetterThenSetter();
        Thread other = new Thread(counter::increment);
        other.start();
        counter.increment();
        other.join();
        if ((int) counter.count != 2) {
            throw new AssertionError(counter.count);
        }
    }
}
