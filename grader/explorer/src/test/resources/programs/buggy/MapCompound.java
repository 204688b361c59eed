// expected: check-then-act
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

public class MapCompound {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    public static void main(String[] args) throws Exception {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        Runnable add = () -> {
            if (counts.containsKey("a")) {
                counts.put("a", counts.get("a") + 1);
            } else {
                counts.put("a", 1);
            }
        };
        both(add, add);
        assert counts.get("a") == 2 : counts;
    }
}
