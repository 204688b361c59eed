import java.util.*;
import java.util.concurrent.locks.*;

public class LockedEverything {
    static final ReadWriteLock rw = new ReentrantReadWriteLock();
    static final List<int[]> rows = new ArrayList<>();
    static final StringBuilder log = new StringBuilder();
    static final Deque<Integer> dq = new ArrayDeque<>();
    static final PriorityQueue<Integer> pq = new PriorityQueue<>();
    static final BitSet bits = new BitSet();
    static List<int[]> snapshot() {
        rw.readLock().lock();
        try {
            return new ArrayList<>(rows);
        } finally {
            rw.readLock().unlock();
        }
    }

    static void add(int k) {
        rw.writeLock().lock();
        try {
            rows.add(new int[] {k, k});
            log.append(k);
            dq.addAll(List.of(k));
            pq.addAll(dq);
            bits.set(k);
            Collections.sort(rows, Comparator.comparingInt(x -> x[0]));
            rows.sort(Comparator.comparingInt(x -> -x[0]));
        } finally {
            rw.writeLock().unlock();
        }
    }

    static String text() {
        rw.readLock().lock();
        try {
            return "" + log + dq + bits.cardinality() + rows.stream().mapToInt(x -> x[1]).sum() + List.copyOf(pq).size();
        } finally {
            rw.readLock().unlock();
        }
    }

    public static void main(String[] z) throws Exception {
        Thread a = new Thread(() -> {
            add(1);
            text();
        }), b = new Thread(() -> {
            for (int[] r : snapshot()) assert r[0] == r[1];
            add(2);
        });
        a.start();
        b.start();
        text();
        a.join();
        b.join();
        assert text().length() > 3;
    }
}
