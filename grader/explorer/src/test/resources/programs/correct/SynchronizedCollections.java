import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Vector;

public class SynchronizedCollections {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> map = Collections.synchronizedMap(new HashMap<>());
        Vector<Integer> vector = new Vector<>();
        Hashtable<String, Integer> table = new Hashtable<>();
        StringBuffer text = new StringBuffer();
        Runnable r = () -> {
            list.add(1);
            map.computeIfAbsent("k", k -> list.size());
            vector.add(2);
            table.put("x", 1);
            text.append("y");
            synchronized (list) {
                for (int i : list) {
                    assert i == 1;
                }
            }
        };
        both(r, r);
        assert list.size() == 2 && vector.size() == 2 && text.length() == 2;
    }
}
