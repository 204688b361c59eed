// expected: deadlock
import java.util.*;

public class HashtablePutAll {
    public static void main(String[] z) throws Exception {
        Map<Integer, Integer> a = new Hashtable<>(Map.of(1, 1)), b = Collections.synchronizedMap(new HashMap<>(Map.of(2, 2)));
        Thread x = new Thread(() -> a.equals(b)), y = new Thread(() -> b.putAll(a));
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
