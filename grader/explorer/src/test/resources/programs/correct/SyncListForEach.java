import java.util.*;

public class SyncListForEach {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
        Item plus(Item o) {
            return new Item(value + o.value);
        }
    }

    static List<Item> l = Collections.synchronizedList(new ArrayList<>());
    static Map<Integer, Item> m = Collections.synchronizedMap(new HashMap<>());

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.add(new Item(1));
            m.put(1, new Item(1));
            l.removeIf(i -> i.value == 3);
            m.merge(1, new Item(2), Item::plus);
        });
        Thread b = new Thread(() -> {
            int[] s = {0};
            l.forEach(i -> s[0] += i.value);
            m.forEach((k, v) -> s[0] += v.value);
            m.computeIfAbsent(2, k -> new Item(k));
            m.compute(1, (k, v) -> new Item(v == null ? 1 : v.value));
            synchronized (l) {
                s[0] += l.stream().mapToInt(i -> i.value).sum();
                for (Iterator<Item> it = l.iterator(); it.hasNext();) if (it.next().value == 9) it.remove();
            }
            synchronized (m) {
                for (Item i : m.values()) s[0] += i.value;
                for (var e : m.entrySet()) s[0] += e.getValue().value;
            }
            Set<Integer> ks = m.keySet();
            synchronized (m) {
                for (int k : ks) s[0] += k;
            }
            assert s[0] < 50;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
