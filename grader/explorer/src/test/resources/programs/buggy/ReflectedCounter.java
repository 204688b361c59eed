// expected: lost-update
import java.lang.reflect.Field;

/** Nobody names the field, yet two threads count in it. */
public class ReflectedCounter {
    public volatile int count;

    private void increment(Field field) {
        try {
            int before = (Integer) field.get(this);
            field.set(this, before + 1);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        ReflectedCounter counter = new ReflectedCounter();
        Field field = ReflectedCounter.class.getField("count");
        Thread one = new Thread(() -> counter.increment(field));
        Thread two = new Thread(() -> counter.increment(field));
        one.start();
        two.start();
        one.join();
        two.join();
        if (counter.count != 2) {
            throw new AssertionError(counter.count);
        }
    }
}
