// expected: check-then-act
import java.util.concurrent.*;
import java.util.*;

public class VirtualMapCompound {

    public static void main(String[] z) throws Exception {
        Map<String, Integer> m = new ConcurrentHashMap<>();
        try (var e = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) e.submit(() -> {
                Integer v = m.get("k");
                m.put("k", v == null ? 1 : v + 1);
                return null;
            });
        }
        if (m.get("k") != 3) throw new IllegalStateException("" + m);
    }
}
