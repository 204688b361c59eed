import java.util.*;

public class SlotsGood {
    static final List<Integer> l = new ArrayList<>(List.of(1, 2, 3));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            for (int i = 0; i < l.size(); i += 2) l.set(i, l.get(i) + 1);
        });
        Thread b = new Thread(() -> {
            l.set(1, l.get(1) * 2);
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
