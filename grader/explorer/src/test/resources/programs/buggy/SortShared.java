// expected: data-race
import java.util.*;

public class SortShared {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
    static final Object lock = new Object();
    static int n;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            Collections.sort(l);
        });
        Thread b = new Thread(() -> {
            synchronized (lock) {
                n = l.get(0);
            }
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
