import java.util.*;

public class ListOfSlots {
    public static void main(String[] z) throws Exception {
        List<Integer> r = new ArrayList<>(Collections.nCopies(2, 0));
        Thread a = new Thread(() -> r.set(0, 1)), b = new Thread(() -> r.set(1, 2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert r.get(0) + r.get(1) == 3;
    }
}
