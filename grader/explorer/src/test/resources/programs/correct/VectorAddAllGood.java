import java.util.*;

public class VectorAddAllGood {
    public static void main(String[] z) throws Exception {
        Vector<Integer> a = new Vector<>(List.of(1)), b = new Vector<>(List.of(2));
        Thread x = new Thread(() -> a.addAll(b)), y = new Thread(() -> b.addAll(a));
        x.start();
        y.start();
        x.join();
        y.join();
        assert a.size() + b.size() >= 4;
    }
}
