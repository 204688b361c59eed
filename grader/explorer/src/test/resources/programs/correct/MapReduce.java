import java.util.concurrent.*;

public class MapReduce {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
        Item plus(Item o) {
            return new Item(value + o.value);
        }
        int value() {
            return value;
        }
    }

    static ConcurrentHashMap<Integer, Item> m = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            m.put(1, new Item(1));
            m.put(2, new Item(2));
        });
        Thread b = new Thread(() -> {
            Item r = m.reduceValues(Long.MAX_VALUE, Item::plus);
            assert r == null || r.value <= 3;
            int n = m.reduceValuesToInt(Long.MAX_VALUE, Item::value, 0, Integer::sum);
            assert n <= 3;
            Integer f = m.search(Long.MAX_VALUE, (k, v) -> v.value == 2 ? k : null);
            assert f == null || f == 2;
        });
        a.start();
        b.start();
        a.join();
        b.join();
        m.forEachValue(1, v -> {
            assert v.value > 0;
        });
    }
}
