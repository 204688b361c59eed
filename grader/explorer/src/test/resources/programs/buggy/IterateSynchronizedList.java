// expected: check-then-act|data-race
import java.util.*;

public class IterateSynchronizedList {
    static final List<Integer> l = Collections.synchronizedList(new ArrayList<>(List.of(1, 2, 3)));

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> l.add(4));
        t.start();
        int s = 0;
        for (int i : l) s += i;
        t.join();
        System.out.println(s);
    }
}
