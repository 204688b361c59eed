// expected: check-then-act
public class QueueFlags {

    static class Q {
        int[] e = new int[20];
        int head;
        int tail;
        int amount;

        boolean full() {
            return amount == 20;
        }

        boolean empty() {
            return amount == 0;
        }

        void enq(int x) {
            e[tail] = x;
            amount++;
            tail = (tail + 1) % 20;
        }

        int deq() {
            int x = e[head];
            amount--;
            head = (head + 1) % 20;
            return x;
        }
    }
    static Q q = new Q();
    static int[] stored = new int[20];
    static volatile boolean eFlag = true;
    static volatile boolean dFlag;
    static final Object m = new Object();

    public static void main(String[] x) throws Exception {
        Thread t1 = new Thread(() -> {
            int v = 7;
            synchronized (m) {
                if (eFlag) {
                    q.enq(v);
                    stored[0] = v;
                }
                eFlag = false;
                dFlag = true;
            }
            for (int i = 0; i < 19; i++) synchronized (m) {
                if (eFlag) {
                    v++;
                    q.enq(v);
                    stored[i + 1] = v;
                    eFlag = false;
                    dFlag = true;
                }
            }
        });
        Thread t2 = new Thread(() -> {
            for (int i = 0; i < 20; i++) synchronized (m) {
                if (dFlag) {
                    if (q.deq() != stored[i]) throw new AssertionError("wrong");
                    dFlag = false;
                    eFlag = true;
                }
            }
        });
        t1.start();
        t2.start();
        t1.join();
        t2.join();
    }
}
