import java.util.*;
import java.util.concurrent.*;

public class MapEntryViews {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
    }

    static ConcurrentHashMap<Integer, Item> m = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            m.put(1, new Item(1));
            m.put(2, new Item(2));
        });
        Thread b = new Thread(() -> {
            int s = 0;
            for (Map.Entry<Integer, Item> e : m.entrySet()) s += e.getValue().value;
            for (Integer k : m.keySet()) {
                Item i = m.get(k);
                if (i != null) s += i.value;
            }
            for (Item i : m.values()) s += i.value;
            for (var e = m.elements(); e.hasMoreElements();) s += e.nextElement().value;
            for (var it = m.entrySet().iterator(); it.hasNext();) s += it.next().getValue().value;
            assert s <= 15;
        });
        a.start();
        b.start();
        a.join();
        b.join();
        m.values().removeIf(i -> i.value == 1);
        assert m.size() == 1;
    }
}
