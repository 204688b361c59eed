import java.util.*;

public class HashSetOrder {

    static class K {
    }

    public static void main(String[] z) throws Exception {
        Set<K> s = new HashSet<>();
        for (int i = 0; i < 20; i++) s.add(new K());
        StringBuilder b = new StringBuilder();
        for (K k : s) b.append(k.hashCode() % 7);
        Thread t = new Thread(() -> {
        });
        t.start();
        t.join();
        System.out.println(b);
    }
}
