// expected: deadlock
import java.util.*;

public class VectorEqualsDeadlock {
    public static void main(String[] z) throws Exception {
        Vector<Integer> a = new Vector<>(List.of(1)), b = new Vector<>(List.of(2));
        Thread x = new Thread(() -> a.retainAll(b)), y = new Thread(() -> b.removeAll(a));
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
