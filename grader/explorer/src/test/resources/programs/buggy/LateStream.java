// expected: data-race|check-then-act
import java.util.*;
import java.util.stream.*;

public class LateStream {
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
            Stream<Integer> st;
            synchronized (lock) {
                st = l.stream();
            }
            assert st.mapToInt(x -> x).sum() < 99;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
