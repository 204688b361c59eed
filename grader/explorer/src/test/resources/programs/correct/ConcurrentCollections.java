import java.util.*;
import java.util.concurrent.*;

public class ConcurrentCollections {

    public static void main(String[] z) throws Exception {
        List<Integer> l = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        Thread t = new Thread(() -> {
            l.add(4);
            l.removeIf((x) -> x == 1);
        });
        t.start();
        for (int i : l) if (i < 0) throw new AssertionError();
        t.join();
        ConcurrentSkipListMap<Integer, String> m = new ConcurrentSkipListMap<>();
        Thread u = new Thread(() -> m.put(1, "a"));
        u.start();
        m.putIfAbsent(1, "b");
        u.join();
        if (m.size() != 1) throw new AssertionError();
        LinkedBlockingDeque<Integer> d = new LinkedBlockingDeque<>(1);
        Thread v = new Thread(() -> {
            try {
                d.putFirst(1);
                d.putLast(2);
            } catch (InterruptedException e) {
            }
        });
        v.start();
        if (d.takeFirst() + d.takeLast() != 3) throw new AssertionError();
        v.join();
    }
}
