// expected: data-race
import java.util.*;

public class SlotAdd {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.set(0, 1);
        });
        Thread b = new Thread(() -> {
            l.add(2);
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
