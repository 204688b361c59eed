// expected: data-race
import java.lang.reflect.Array;

/** Two threads use the same element of an array through reflection. */
public class ReflectedElement {
    public static void main(String[] args) throws Exception {
        long[] sums = new long[2];
        Runnable add = () -> Array.setLong(sums, 1, Array.getLong(sums, 1) + 5);
        Thread one = new Thread(add);
        Thread two = new Thread(add);
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
