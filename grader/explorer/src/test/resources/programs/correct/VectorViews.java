import java.util.*;

public class VectorViews {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
    }

    static Vector<Item> l = new Vector<>();
    static Hashtable<Integer, Item> m = new Hashtable<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.add(new Item(1));
            m.put(1, new Item(1));
            l.addElement(new Item(3));
        });
        Thread b = new Thread(() -> {
            int[] s = {0};
            l.forEach(i -> s[0] += i.value);
            synchronized (l) {
                for (Item i : l) s[0] += i.value;
                s[0] += l.stream().mapToInt(i -> i.value).sum();
            }
            synchronized (m) {
                for (Item i : m.values()) s[0] += i.value;
                for (var e = m.elements(); e.hasMoreElements();) s[0] += e.nextElement().value;
            }
            Object[] c = l.toArray();
            for (Object o : c) s[0] += ((Item) o).value;
            List<Item> n = new ArrayList<>(l);
            for (Item i : n) s[0] += i.value;
            Item[] into = new Item[5];
            synchronized (l) {
                l.copyInto(into);
            }
            m.compute(1, (k, v) -> new Item(v == null ? 1 : v.value + 1));
            if (m.containsKey(1)) s[0] += m.get(1).value;
            assert s[0] < 50;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
