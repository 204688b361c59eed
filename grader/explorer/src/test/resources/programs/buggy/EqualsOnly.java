// expected: data-race
import java.util.*;

public class EqualsOnly {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
    static final Object lock = new Object();
    static int n;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            synchronized (lock) {
                l.add(4);
            }
        });
        Thread b = new Thread(() -> {
            assert !new ArrayList<>().equals(l);
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
