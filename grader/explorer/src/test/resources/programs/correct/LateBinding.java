import java.util.*;
import java.util.stream.*;

public class LateBinding {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
    }

    static List<Item> l = new ArrayList<>();
    static final Object lock = new Object();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            synchronized (lock) {
                l.add(new Item(1));
            }
        });
        Thread b = new Thread(() -> {
            Stream<Item> st = l.stream();
            int s;
            synchronized (lock) {
                s = st.mapToInt(i -> i.value).sum();
            }
            assert s < 2;
            Iterable<Item> it;
            synchronized (lock) {
                for (Item i : l) s += i.value;
                s += List.copyOf(l).size() + new ArrayList<>(l).size() + l.toArray().length;
                l.sort(Comparator.comparingInt(i -> i.value));
                Collections.sort(l, Comparator.comparingInt(i -> i.value));
                Collections.reverse(l);
            }
            assert s <= 5;
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
