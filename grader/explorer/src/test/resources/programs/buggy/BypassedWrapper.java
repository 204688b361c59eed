// expected: data-race
import java.util.*;

public class BypassedWrapper {
    static final List<Integer> l = new ArrayList<>(List.of(1));
    static final List<Integer> s = Collections.synchronizedList(l);

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            s.add(1);
        });
        Thread b = new Thread(() -> {
            assert l.size() < 3;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
