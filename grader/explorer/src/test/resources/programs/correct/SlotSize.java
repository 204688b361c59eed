import java.util.*;

public class SlotSize {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.set(0, 1);
        });
        Thread b = new Thread(() -> {
            assert l.size() == 3 && !l.isEmpty() && l.get(1) == 2;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
