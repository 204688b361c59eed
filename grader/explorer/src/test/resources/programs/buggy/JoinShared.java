// expected: data-race
import java.util.*;

public class JoinShared {
    static final List<String> t = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t.add("x");
        });
        Thread b = new Thread(() -> {
            String s = String.join(",", t);
            assert s.length() < 3;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
