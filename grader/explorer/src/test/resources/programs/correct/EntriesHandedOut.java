import java.util.*;

public class EntriesHandedOut {
    public static void main(String[] z) throws Exception {
        Map<String, Integer> m = new LinkedHashMap<>(Map.of("a", 1, "b", 2));
        List<Thread> ts = new ArrayList<>();
        for (Map.Entry<String, Integer> e : m.entrySet()) {
            Thread t = new Thread(() -> e.setValue(e.getValue() * 10));
            ts.add(t);
            t.start();
        }
        for (Thread t : ts) t.join();
        assert m.get("a") == 10 && m.get("b") == 20;
    }
}
