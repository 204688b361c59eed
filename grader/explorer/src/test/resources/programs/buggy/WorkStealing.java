// expected: check-then-act
public class WorkStealing {

    static class Q {
        volatile long head;
        volatile long tail;
        final int[] e = new int[8];

        synchronized int steal() {
            long h = head;
            head = h + 1;
            if (h < tail) {
                return e[(int)(h & 7)];
            }
            head = h;
            return -1;
        }

        int pop() {
            long t = tail - 1;
            tail = t;
            if (head <= t) {
                return e[(int)(t & 7)];
            }
            tail = t + 1;
            synchronized (this) {
                tail = t;
                if (head <= t + 1 && t >= 0 && head <= t) return e[(int)(t & 7)];
                tail = t + 1;
                return -1;
            }
        }

        void push(int v) {
            long t = tail;
            e[(int)(t & 7)] = v;
            tail = t + 1;
        }
    }
    static java.util.concurrent.atomic.AtomicIntegerArray got = new java.util.concurrent.atomic.AtomicIntegerArray(10);

    public static void main(String[] z) throws Exception {
        Q q = new Q();
        Thread s = new Thread(() -> {
            for (int i = 0; i < 2; i++) {
                long h = q.head;
                if (h < q.tail) {
                    int v = q.e[(int)(h & 7)];
                    q.head = h + 1;
                    if (got.incrementAndGet(v) > 1) throw new AssertionError("twice " + v);
                }
            }
        });
        s.start();
        for (int i = 0; i < 3; i++) q.push(i);
        for (int i = 0; i < 3; i++) {
            int v = q.pop();
            if (v >= 0 && got.incrementAndGet(v) > 1) throw new AssertionError("twice " + v);
        }
        s.join();
    }
}
