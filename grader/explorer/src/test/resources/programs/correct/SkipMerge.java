import java.util.concurrent.*;

public class SkipMerge {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
        Item plus(Item o) {
            return new Item(value + o.value);
        }
    }

    static ConcurrentSkipListMap<String, Item> m = new ConcurrentSkipListMap<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            m.merge("k", new Item(1), Item::plus);
            m.merge("k", new Item(2), Item::plus);
        });
        Thread b = new Thread(() -> {
            m.merge("k", new Item(4), (x, y) -> new Item(x.value + y.value));
            m.compute("k", (k, v) -> new Item(v == null ? 0 : v.value + 8));
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert m.get("k").value == 15 : m.get("k").value;
    }
}
