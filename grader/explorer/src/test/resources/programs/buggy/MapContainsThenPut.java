// expected: check-then-act
import java.util.concurrent.*;

public class MapContainsThenPut {

    public static void main(String[] z) throws Exception {
        ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>();
        m.put("a", 0);
        Runnable r = () -> {
            if (!m.containsKey("b")) m.put("b", m.get("a"));
            m.computeIfPresent("a", (k,v) -> v + 1);
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        if (m.get("b") != 0) throw new AssertionError(m);
    }
}
