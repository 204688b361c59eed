// expected: data-race|lost-update
import java.util.*;

public class EntrySetValue {
    static final Map<String, Integer> m = new HashMap<>(Map.of("a", 0));

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            for (var e : m.entrySet()) e.setValue(e.getValue() + 1);
        });
        Thread b = new Thread(() -> {
            for (var e : m.entrySet()) e.setValue(e.getValue() + 1);
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert m.get("a") <= 2;
    }
}
