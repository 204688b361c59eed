// expected: data-race
import java.util.*;

public class SlotCopy {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            assert List.copyOf(l).size() == 3;
        });
        Thread b = new Thread(() -> {
            l.set(2, 1);
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
