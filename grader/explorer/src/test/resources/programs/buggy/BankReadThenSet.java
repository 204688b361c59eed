// expected: lost-update
import java.util.*;

public class BankReadThenSet {

    static class Acc {
        int n;

        synchronized int get() {
            return n;
        }

        synchronized void set(int v) {
            n = v;
        }
    }

    public static void main(String[] a) throws Exception {
        Acc acc = new Acc();
        acc.set(100);
        List<Thread> ts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread t = new Thread(() -> {
                int v = acc.get();
                acc.set(v + 10);
            });
            t.start();
            ts.add(t);
        }
        for (Thread t : ts) t.join();
        if (acc.get() != 120) throw new RuntimeException("bug " + acc.get());
    }
}
