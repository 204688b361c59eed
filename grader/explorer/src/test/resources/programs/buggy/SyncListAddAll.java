// expected: deadlock
import java.util.*;

public class SyncListAddAll {
    public static void main(String[] z) throws Exception {
        List<Integer> a = Collections.synchronizedList(new ArrayList<>(List.of(1))), b = Collections.synchronizedList(new ArrayList<>(List.of(2)));
        Thread x = new Thread(() -> a.addAll(b)), y = new Thread(() -> b.addAll(a));
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
