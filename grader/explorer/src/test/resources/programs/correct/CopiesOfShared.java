import java.util.*;
import java.util.concurrent.*;

public class CopiesOfShared {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
        public String toString() {
            return "i" + value;
        }
    }

    static ConcurrentHashMap<Integer, Item> m = new ConcurrentHashMap<>();
    static ConcurrentLinkedQueue<Item> q = new ConcurrentLinkedQueue<>();
    static Collection<Item> sl = Collections.synchronizedList(new ArrayList<>());

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            m.put(1, new Item(1));
            q.add(new Item(2));
            sl.add(new Item(3));
        });
        Thread b = new Thread(() -> {
            int s = 0;
            for (Item i : new ArrayList<>(m.values())) s += i.value;
            for (Item i : new ArrayList<>(q)) s += i.value;
            for (Item i : List.copyOf(q)) s += i.value;
            for (Item i : new HashMap<>(m).values()) s += i.value;
            for (Item i : new ArrayList<>(sl)) s += i.value;
            for (Item i : sl.toArray(new Item[0])) s += i.value;
            for (Object i : sl.toArray()) s += ((Item) i).value;
            List<Item> l = new LinkedList<>();
            l.addAll(q);
            l.addAll(m.values());
            for (Item i : l) s += i.value;
            synchronized (sl) {
                for (Item i : sl) s += i.value;
            }
            for (Item i : Map.copyOf(m).values()) s += i.value;
            assert s < 100;
            String t = "" + m + q + sl;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
