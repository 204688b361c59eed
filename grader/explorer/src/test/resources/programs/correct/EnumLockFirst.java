import java.util.*;

public class EnumLockFirst {
    enum Kind {
        A(1), B(2);
        int uses;
        private final int[] table;
        static final Map<String, Kind> BY_NAME = new HashMap<>();
        static {
            for (Kind k : values()) BY_NAME.put(k.name(), k);
        }
        Kind(int n) {
            uses = n;
            table = new int[] {n, n};
        }
        int sum() {
            return table[0] + table[1];
        }
    }

    interface Limits {
        int[] ALL = {1, 2, 3};
        List<String> NAMES = new ArrayList<>(List.of("x"));
    }

    static final Object lock = new Object();
    static int n;
    static void use() {
        synchronized (lock) {
            Kind k = Kind.BY_NAME.get("A");
            k.uses++;
            n += k.sum() + Limits.ALL[1] + Limits.NAMES.size();
        }
        int m = Limits.ALL[2] + Kind.values().length;
        assert m == 5;
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(EnumLockFirst::use), b = new Thread(EnumLockFirst::use);
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 10 && Kind.A.uses == 3;
    }
}
