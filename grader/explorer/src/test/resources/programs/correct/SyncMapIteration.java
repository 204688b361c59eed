import java.util.*;

public class SyncMapIteration {
    static final Map<String, Integer> m = Collections.synchronizedMap(new LinkedHashMap<>());
    static final SortedMap<String, Integer> s = Collections.synchronizedSortedMap(new TreeMap<>());

    public static void main(String[] z) throws Exception {
        Thread a = new Thread(() -> {
            for (String k : List.of("x", "y")) {
                m.merge(k, 1, Integer::sum);
                s.put(k, 1);
            }
            m.keySet().remove("x");
            m.values().removeIf(v -> v > 5);
        });
        Thread b = new Thread(() -> {
            synchronized (m) {
                for (Map.Entry<String, Integer> e : m.entrySet()) e.setValue(e.getValue() + 1);
            }
            Set<String> ks = m.keySet();
            synchronized (m) {
                for (String k : ks) assert k.length() == 1;
            }
            Map<String, Integer> copy = new HashMap<>(m);
            assert copy.size() < 3;
            synchronized (s) {
                for (int v : s.headMap("y").values()) assert v == 1;
                s.keySet().stream().forEach(k -> {
                });
            }
            m.replaceAll((k, v) -> v + 1);
            List<String> l;
            synchronized (m) {
                l = new ArrayList<>(m.keySet());
            }
            assert l.size() < 3;
            List<Integer> vs = new ArrayList<>(m.values());
            assert vs.size() < 3;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
