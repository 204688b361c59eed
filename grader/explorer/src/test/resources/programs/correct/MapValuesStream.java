import java.util.concurrent.*;
import java.util.stream.*;

public class MapValuesStream {
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
            m.put(17, new Item(3));
        });
        Thread b = new Thread(() -> {
            int s = m.values().stream().mapToInt(v -> v.value).sum();
            s += m.entrySet().stream().mapToInt(e -> e.getValue().value).sum();
            assert s <= 12;
            s = m.keySet().stream().mapToInt(k -> k).sum();
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert m.size() == 3;
    }
}
