import java.util.concurrent.atomic.*;

public class AccumulateList {
    record Node(int value, Node next) {
    }

    static class Stats {
        int count;
        long sum;
        Stats plus(Stats o) {
            Stats s = new Stats();
            s.count = count + o.count;
            s.sum = sum + o.sum;
            return s;
        }
    }

    static final AtomicReference<Stats> stats = new AtomicReference<>(new Stats());
    static final AtomicReference<Node> top = new AtomicReference<>();
    static void add(int v) {
        Stats one = new Stats();
        one.count = 1;
        one.sum = v;
        stats.accumulateAndGet(one, Stats::plus);
        top.getAndUpdate(n -> new Node(v, n));
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            all[i] = new Thread(() -> {
                add(k);
                add(k + 10);
            });
            all[i].start();
        }
        Stats now = stats.get();
        assert now.count <= 4 && now.sum <= 22;
        for (Thread t : all) t.join();
        assert stats.get().count == 4 && stats.get().sum == 22;
        int n = 0;
        for (Node x = top.get(); x != null; x = x.next()) n++;
        assert n == 4;
    }
}
