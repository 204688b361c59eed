import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class CopyOnWriteStream {
    static class Item {
        int value;
        Item(int v) {
            value = v;
        }
    }

    static CopyOnWriteArrayList<Item> l = new CopyOnWriteArrayList<>();

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            l.add(new Item(1));
            l.add(new Item(2));
            l.removeIf(i -> i.value == 1);
        });
        Thread b = new Thread(() -> {
            int s = l.stream().mapToInt(i -> i.value).sum();
            l.forEach(i -> {
                assert i.value > 0;
            });
            for (Item i : l) s += i.value;
            l.replaceAll(i -> new Item(i.value));
            assert s <= 6;
            List<Item> copy = new ArrayList<>(l);
            for (Item i : copy) s += i.value;
            s += List.copyOf(l).size();
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert l.size() == 1;
    }
}
