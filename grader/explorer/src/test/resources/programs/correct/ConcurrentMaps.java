import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;

public class ConcurrentMaps {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        ConcurrentSkipListMap<Integer, String> sorted = new ConcurrentSkipListMap<>();
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        Runnable r = () -> {
            counts.merge("a", 1, Integer::sum);
            counts.compute("b", (k, v) -> v == null ? 1 : v + 1);
            sorted.put(counts.getOrDefault("a", 0), "x");
            list.addIfAbsent(1);
            queue.add(1);
            for (Integer i : list) {
                assert i == 1;
            }
        };
        both(r, r);
        assert counts.get("a") == 2 && counts.get("b") == 2 && list.size() == 1 && queue.size() == 2;
    }
}
